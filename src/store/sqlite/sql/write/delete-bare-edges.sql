-- Edges of which no evidence is left. ?1: keys as a JSON list.
DELETE FROM edge
WHERE key IN (SELECT value FROM json_each(?1))
  AND NOT EXISTS (SELECT 1 FROM edge_evidence e WHERE e.edge_key = edge.key)
RETURNING from_key IS NOT NULL AS showed
