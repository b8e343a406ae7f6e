// The strongest edges of nodes, with the number of all they have; a loop is met once. $ids: those of the nodes, $perNode: at
// most so many of each.
UNWIND $ids AS nodeId
MATCH (n:Node {id: nodeId})
CALL (n) {
  MATCH (n)-[r:HOLDS_POSITION|LEADS|MEMBER_OF|PART_OF|PARENT_OF|LOCATED_IN|SUPPLIES|ALLIED_WITH|FIGHTING_AGAINST|SAID|ABOUT|TOWARD|ADDRESSED_TO|TOLD_THROUGH|REPLIES_TO|CONTRADICTS|CONFIRMS|TOOK_PART_IN|AT|USED_IN|GRANTS|RECEIVES|COVERS|BACKED_BY]-()
  RETURN DISTINCT r
  ORDER BY r.origins DESC, r.id
  LIMIT $perNode
}
RETURN nodeId, COUNT { (n)-[:HOLDS_POSITION|LEADS|MEMBER_OF|PART_OF|PARENT_OF|LOCATED_IN|SUPPLIES|ALLIED_WITH|FIGHTING_AGAINST|SAID|ABOUT|TOWARD|ADDRESSED_TO|TOLD_THROUGH|REPLIES_TO|CONTRADICTS|CONFIRMS|TOOK_PART_IN|AT|USED_IN|GRANTS|RECEIVES|COVERS|BACKED_BY]-() } AS degree, r.id AS id, type(r) AS type,
  startNode(r).id AS fromId, endNode(r).id AS toId, r.origins AS origins,
  r.title AS title, r.role AS role, r.polarity AS polarity, r.item AS item
