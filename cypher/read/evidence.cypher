// Passages that say so of edges. $parents: ids of the edges; those that do not show are left out.
UNWIND range(0, size($parents) - 1) AS parent
WITH parent, $parents[parent] AS id
CALL (id) {
  WITH id MATCH ()-[r:HOLDS_POSITION {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:LEADS {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:MEMBER_OF {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:PART_OF {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:PARENT_OF {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:LOCATED_IN {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:SUPPLIES {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:ALLIED_WITH {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:FIGHTING_AGAINST {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:SAID {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:ABOUT {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:TOWARD {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:ADDRESSED_TO {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:TOLD_THROUGH {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:REPLIES_TO {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:CONTRADICTS {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:CONFIRMS {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:TOOK_PART_IN {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:AT {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:USED_IN {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:GRANTS {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:RECEIVES {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:COVERS {id: id}]->() RETURN r
  UNION ALL
  WITH id MATCH ()-[r:BACKED_BY {id: id}]->() RETURN r
}
UNWIND range(0, size(r.passages) - 1) AS place
RETURN parent, r.passages[place] AS passage, r.evidence[place] AS evidence
