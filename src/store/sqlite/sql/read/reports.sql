-- All reports of facts, in the order of evidence. ?1: ids as a JSON list.
SELECT r.fact_id, r.article_id, r.body, a.published_at, a.origin_id
FROM json_each(?1) j CROSS JOIN report r ON r.fact_id = j.value CROSS JOIN article a ON a.id = r.article_id
ORDER BY j.key, r.day, r.row_id
