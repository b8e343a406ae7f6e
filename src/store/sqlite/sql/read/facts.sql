-- Facts as stored. ?1: keys as a JSON list.
SELECT coalesce(s.key, e.key, p.key) AS key, coalesce(s.id, e.id, p.id) AS id,
  coalesce(s.record, e.record, p.record) AS record
FROM json_each(?1) j
LEFT JOIN statement s ON s.key = j.value
LEFT JOIN event e ON e.key = j.value
LEFT JOIN permission p ON p.key = j.value
