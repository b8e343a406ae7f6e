-- Entities as stored. ?1: ids as a JSON list, or ?2: keys.
SELECT e.key, e.id, e.first_key, e.forms, e.article_count, e.record
FROM json_each(?1) j CROSS JOIN entity e ON e.id = j.value
UNION ALL
SELECT e.key, e.id, e.first_key, e.forms, e.article_count, e.record
FROM json_each(?2) j CROSS JOIN entity e ON e.key = j.value
