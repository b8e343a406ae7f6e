-- Facts as stored. ?1: ids as a JSON list.
SELECT j.value AS id, coalesce(s.key, e.key, p.key) AS key, coalesce(s.record, e.record, p.record) AS record
FROM json_each(?1) j
LEFT JOIN statement s ON s.id = j.value
LEFT JOIN event e ON e.id = j.value
LEFT JOIN permission p ON p.id = j.value
WHERE coalesce(s.key, e.key, p.key) IS NOT NULL
