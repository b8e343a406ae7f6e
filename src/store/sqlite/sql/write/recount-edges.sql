-- Counts the evidence of edges afresh. ?1: ids as a JSON list.
UPDATE edge SET
  reports = (SELECT count(*) FROM edge_evidence e WHERE e.edge_id = edge.id),
  origins = (
    SELECT count(DISTINCT a.origin_id) FROM edge_evidence e CROSS JOIN article a ON a.id = e.article_id
    WHERE e.edge_id = edge.id
  )
WHERE id IN (SELECT value FROM json_each(?1))
