-- All reports of facts, in the order of evidence. ?1: keys as a JSON list.
SELECT r.fact_key, a.id AS article_id, r.body, a.published_at, a.origin_id
FROM json_each(?1) j CROSS JOIN report r ON r.fact_key = j.value CROSS JOIN article a ON a.key = r.article_key
ORDER BY j.key, r.day, r.row_id
