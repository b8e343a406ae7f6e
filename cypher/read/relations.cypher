// A page of relations of entities to others, a relation to itself once. $parents: ids; $types, $direction: OUT, IN or BOTH;
// $after, $before: {origins, id} or null; $backward, $limit.
UNWIND range(0, size($parents) - 1) AS parent
MATCH (p:Entity:Node {id: $parents[parent]})
CALL (p) {
  MATCH (p)-[r:HOLDS_POSITION|LEADS|MEMBER_OF|PART_OF|PARENT_OF|LOCATED_IN|SUPPLIES|ALLIED_WITH|FIGHTING_AGAINST]-(o:Entity)
  WHERE type(r) IN $types
    AND ($direction = 'BOTH' OR ($direction = 'OUT' AND startNode(r) = p) OR ($direction = 'IN' AND endNode(r) = p))
    AND ($after IS NULL OR r.origins < $after.origins OR (r.origins = $after.origins AND r.id > $after.id))
    AND ($before IS NULL OR r.origins > $before.origins OR (r.origins = $before.origins AND r.id < $before.id))
  RETURN DISTINCT r
  ORDER BY CASE WHEN $backward THEN 0 ELSE r.origins END DESC, CASE WHEN $backward THEN r.origins ELSE 0 END,
    CASE WHEN $backward THEN '' ELSE r.id END, CASE WHEN $backward THEN r.id ELSE '' END DESC
  LIMIT $limit
}
RETURN parent, r.id AS id, type(r) AS type, startNode(r).id AS fromId, endNode(r).id AS toId, r.title AS title, r.item AS item,
  r.from AS since, r.until AS until, r.origins AS origins, r.reports AS reports
