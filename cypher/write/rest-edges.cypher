// Removes nodes; edges at them wait for them to come back. $ids: those of the nodes. Gives the number of edges that showed.
UNWIND $ids AS id
MATCH (n:Node {id: id})
OPTIONAL MATCH (n)-[r:HOLDS_POSITION|LEADS|MEMBER_OF|PART_OF|PARENT_OF|LOCATED_IN|SUPPLIES|ALLIED_WITH|FIGHTING_AGAINST|SAID|ABOUT|TOWARD|ADDRESSED_TO|TOLD_THROUGH|REPLIES_TO|CONTRADICTS|CONFIRMS|TOOK_PART_IN|AT|USED_IN|GRANTS|RECEIVES|COVERS|BACKED_BY]-()
WITH collect(DISTINCT n) AS nodes, collect(DISTINCT r) AS edges
CALL (edges) {
  UNWIND edges AS r
  CREATE (w:WaitingEdge)
  SET w = properties(r), w.type = type(r), w.fromId = startNode(r).id, w.toId = endNode(r).id
  REMOVE w.originIds, w.origins, w.reports
}
CALL (nodes) {
  UNWIND nodes AS n
  DETACH DELETE n
}
RETURN size(edges) AS rested
