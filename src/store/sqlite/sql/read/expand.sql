-- The strongest edges of each node. ?1: keys as a JSON list, ?2: at most so many of each. A loop is met once.
SELECT DISTINCT e.id, e.type, e.from_id, e.to_id, e.origins, e.title, e.role, e.polarity, e.item
FROM json_each(?1) p
CROSS JOIN edge e ON e.key IN (
  SELECT key FROM (
    SELECT key, origins, id FROM (
      SELECT key, origins, id FROM edge WHERE from_key = p.value ORDER BY origins DESC, id LIMIT ?2
    )
    UNION
    SELECT key, origins, id FROM (
      SELECT key, origins, id FROM edge WHERE to_key = p.value ORDER BY origins DESC, id LIMIT ?2
    )
  )
  ORDER BY origins DESC, id
  LIMIT ?2
)
ORDER BY e.origins DESC, e.id
