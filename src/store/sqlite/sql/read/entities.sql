-- Entities as stored. ?1: ids as a JSON list.
SELECT e.key, e.id, e.first_key, e.forms, e.article_count, e.record
FROM json_each(?1) j CROSS JOIN entity e ON e.id = j.value
