-- Edges that waited for one of these nodes show from now on. ?1: ids as a JSON list.
UPDATE edge SET live = 1
WHERE live = 0
  AND (from_id IN (SELECT value FROM json_each(?1)) OR to_id IN (SELECT value FROM json_each(?1)))
  AND EXISTS (SELECT 1 FROM node WHERE node.id = edge.from_id)
  AND EXISTS (SELECT 1 FROM node WHERE node.id = edge.to_id)
