-- Edges of which no evidence is left. ?1: ids as a JSON list.
DELETE FROM edge
WHERE id IN (SELECT value FROM json_each(?1))
  AND NOT EXISTS (SELECT 1 FROM edge_evidence e WHERE e.edge_id = edge.id)
RETURNING live
