-- Reports of statements that may fall into a span of days. ?1: speakers as a JSON list, ?2: first day of the first year,
-- ?3: last day. A partial date begins with its year, so nothing is missed; what is too much is left out afterwards.
SELECT s.id, s.speaker_id, s.date_text, a.id AS article_id, r.row_id, a.record ->> '$.publishedAt' AS published_at,
  r.body ->> '$.text' AS text
FROM json_each(?1) p
CROSS JOIN statement s ON s.speaker_id = p.value AND (s.date IS NULL OR s.date BETWEEN ?2 AND ?3)
CROSS JOIN report r ON r.fact_key = s.key
CROSS JOIN article a ON a.key = r.article_key
