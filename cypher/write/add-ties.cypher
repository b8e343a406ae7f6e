// Adds passages to edges of facts, and the edges that are new.
// $origin: id of the article, or of the one it is a copy of. $edges: {id, type, fromId, toId, properties, passages, evidence}.
UNWIND $edges AS edge
MATCH (a:Node {id: edge.fromId})
MATCH (b:Node {id: edge.toId})
CALL (a, b, edge) {
  OPTIONAL MATCH (a)-[known:SAID|ABOUT|TOWARD|ADDRESSED_TO|TOLD_THROUGH|REPLIES_TO|CONTRADICTS|CONFIRMS|TOOK_PART_IN|AT|USED_IN|GRANTS|RECEIVES|COVERS|BACKED_BY]->(b)
  WHERE known.id = edge.id
  WITH a, b, edge, known
  CALL (a, b, edge, known) {
    WITH a, b, edge, known
    WHERE known IS NULL
    CREATE (a)-[r:$(edge.type)]->(b)
    SET r = edge.properties, r.id = edge.id
    RETURN r
    UNION ALL
    WITH known
    WHERE known IS NOT NULL
    RETURN known AS r
  }
  RETURN r
}
WITH r, edge, CASE WHEN $origin IN r.originIds THEN r.originIds ELSE coalesce(r.originIds, []) + $origin END AS originIds
SET r.passages = coalesce(r.passages, []) + edge.passages,
  r.evidence = coalesce(r.evidence, []) + edge.evidence,
  r.originIds = originIds,
  r.origins = size(originIds),
  r.reports = coalesce(r.reports, 0) + size(edge.passages)
