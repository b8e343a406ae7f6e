-- Edges at nodes that have gone wait for them to come back. ?1: keys of the nodes as a JSON list.
UPDATE edge SET from_key = NULL, to_key = NULL
WHERE key IN (
  SELECT e.key FROM json_each(?1) j CROSS JOIN edge e ON e.from_key = j.value
  UNION SELECT e.key FROM json_each(?1) j CROSS JOIN edge e ON e.to_key = j.value
)
RETURNING key
