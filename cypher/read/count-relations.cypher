// The number of relations of entities to others. Parameters as in relations.
UNWIND range(0, size($parents) - 1) AS parent
MATCH (p:Entity:Node {id: $parents[parent]})
CALL (p) {
  MATCH (p)-[r:HOLDS_POSITION|LEADS|MEMBER_OF|PART_OF|PARENT_OF|LOCATED_IN|SUPPLIES|ALLIED_WITH|FIGHTING_AGAINST]-(o:Entity)
  WHERE type(r) IN $types
    AND ($direction = 'BOTH' OR ($direction = 'OUT' AND startNode(r) = p) OR ($direction = 'IN' AND endNode(r) = p))
  RETURN count(DISTINCT r) AS total
}
RETURN parent, total
