// Lets edges show whose ends are both there now. $ids: nodes that are new.
UNWIND $ids AS id
CALL (id) {
  MATCH (w:WaitingEdge {fromId: id}) RETURN w
  UNION
  MATCH (w:WaitingEdge {toId: id}) RETURN w
}
WITH DISTINCT w
MATCH (a:Node {id: w.fromId})
MATCH (b:Node {id: w.toId})
CREATE (a)-[r:$(w.type)]->(b)
SET r = properties(w)
REMOVE r.type, r.fromId, r.toId
WITH r, w, COLLECT {
  UNWIND w.passages AS passage
  MATCH (told:Node {id: substring(passage, 11, 28)})
  RETURN DISTINCT told.originId
} AS originIds
SET r.originIds = originIds, r.origins = size(originIds), r.reports = size(r.passages)
DELETE w
