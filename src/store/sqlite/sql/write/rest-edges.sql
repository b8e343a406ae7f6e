-- Edges at nodes that have gone wait for them to come back. ?1: ids as a JSON list.
UPDATE edge SET live = 0
WHERE live = 1 AND id IN (
  SELECT e.id FROM json_each(?1) j CROSS JOIN edge e ON e.from_id = j.value
  UNION SELECT e.id FROM json_each(?1) j CROSS JOIN edge e ON e.to_id = j.value
)
RETURNING id
