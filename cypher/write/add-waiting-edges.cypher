// Adds passages to edges of which one end is not there: they wait for it as nodes.
// $edges: {id, type, fromId, toId, properties, passages, evidence}.
UNWIND $edges AS edge
MERGE (w:WaitingEdge {id: edge.id})
SET w += edge.properties,
  w.type = edge.type,
  w.fromId = edge.fromId,
  w.toId = edge.toId,
  w.passages = coalesce(w.passages, []) + edge.passages,
  w.evidence = coalesce(w.evidence, []) + edge.evidence
