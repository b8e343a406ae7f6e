-- Counts the evidence of edges afresh. ?1: keys as a JSON list.
UPDATE edge SET
  reports = (SELECT count(*) FROM edge_evidence e WHERE e.edge_key = edge.key),
  origins = (
    SELECT count(DISTINCT a.origin_id) FROM edge_evidence e CROSS JOIN article a ON a.key = e.article_key
    WHERE e.edge_key = edge.key
  )
WHERE key IN (SELECT value FROM json_each(?1))
