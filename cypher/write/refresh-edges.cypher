// Takes the passages of articles from edges, counts the origins of the others afresh, and deletes edges without any.
// $edges: {type, id, articles: their ids, none to count only}. Gives the number of edges that were deleted.
UNWIND $edges AS edge
CALL (edge) {
  WITH edge WHERE edge.type = 'HOLDS_POSITION' MATCH ()-[r:HOLDS_POSITION {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'LEADS' MATCH ()-[r:LEADS {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'MEMBER_OF' MATCH ()-[r:MEMBER_OF {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'PART_OF' MATCH ()-[r:PART_OF {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'PARENT_OF' MATCH ()-[r:PARENT_OF {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'LOCATED_IN' MATCH ()-[r:LOCATED_IN {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'SUPPLIES' MATCH ()-[r:SUPPLIES {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'ALLIED_WITH' MATCH ()-[r:ALLIED_WITH {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'FIGHTING_AGAINST' MATCH ()-[r:FIGHTING_AGAINST {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'SAID' MATCH ()-[r:SAID {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'ABOUT' MATCH ()-[r:ABOUT {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'TOWARD' MATCH ()-[r:TOWARD {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'ADDRESSED_TO' MATCH ()-[r:ADDRESSED_TO {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'TOLD_THROUGH' MATCH ()-[r:TOLD_THROUGH {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'REPLIES_TO' MATCH ()-[r:REPLIES_TO {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'CONTRADICTS' MATCH ()-[r:CONTRADICTS {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'CONFIRMS' MATCH ()-[r:CONFIRMS {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'TOOK_PART_IN' MATCH ()-[r:TOOK_PART_IN {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'AT' MATCH ()-[r:AT {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'USED_IN' MATCH ()-[r:USED_IN {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'GRANTS' MATCH ()-[r:GRANTS {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'RECEIVES' MATCH ()-[r:RECEIVES {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'COVERS' MATCH ()-[r:COVERS {id: edge.id}]->() RETURN r
  UNION ALL
  WITH edge WHERE edge.type = 'BACKED_BY' MATCH ()-[r:BACKED_BY {id: edge.id}]->() RETURN r
}
WITH r, [place IN range(0, size(r.passages) - 1)
  WHERE NOT substring(r.passages[place], 11, 28) IN edge.articles] AS kept
WITH r, [place IN kept | r.passages[place]] AS passages, [place IN kept | r.evidence[place]] AS evidence
WITH r, passages, evidence, COLLECT {
  UNWIND passages AS passage
  MATCH (told:Node {id: substring(passage, 11, 28)})
  RETURN DISTINCT told.originId
} AS originIds
SET r.passages = passages,
  r.evidence = evidence,
  r.originIds = originIds,
  r.origins = size(originIds),
  r.reports = size(passages)
WITH r
WHERE r.reports = 0
DELETE r
RETURN count(*) AS deleted
