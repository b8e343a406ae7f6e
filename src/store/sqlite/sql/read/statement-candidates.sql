-- Reports of statements that may fall into a span of days. ?1: speakers as a JSON list, ?2: first day of the first year,
-- ?3: first day, ?4: last day. A date without its day begins on the first of a month, so nothing is missed; what is too
-- much is left out afterwards. Statements without a date are found by the day of the article, NO_DAY where it has none.
WITH found AS (
  SELECT s.key AS fact_key, s.id, s.speaker_id, s.date_text, NULL AS first_day, NULL AS last_day
  FROM json_each(?1) p
  CROSS JOIN statement s ON s.speaker_id = p.value AND coalesce(s.date, 0) BETWEEN ?2 AND ?4
  WHERE s.date >= ?3 OR substr(s.date, 9) = '01'
  UNION ALL
  SELECT s.key, s.id, s.speaker_id, NULL, day.first_day, day.last_day
  FROM json_each(?1) p
  CROSS JOIN statement s ON s.speaker_id = p.value AND coalesce(s.date, 0) = 0
  CROSS JOIN (SELECT ?2 AS first_day, ?4 AS last_day UNION ALL SELECT '9999-99-99', '9999-99-99') day
)
SELECT f.id, f.speaker_id, f.date_text, a.id AS article_id, r.row_id, r.body ->> '$.text' AS text,
  r.body -> '$.firstTold' AS first_told, r.body ->> '$.givenId' AS given_id,
  -- Reading the record is slow, and needed only where the date may be a month or a year.
  CASE WHEN substr(a.published_at, 9) = '01' THEN a.record ->> '$.publishedAt' ELSE a.published_at END AS published_at
FROM found f
CROSS JOIN report r ON r.fact_key = f.fact_key
  AND r.day BETWEEN coalesce(f.first_day, '') AND coalesce(f.last_day, '9999-99-99')
  AND (f.date_text IS NOT NULL OR r.day >= ?3 OR substr(r.day, 9) = '01')
CROSS JOIN article a ON a.key = r.article_key
