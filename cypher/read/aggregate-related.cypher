// Statements or events that a relation gives for each parent, counted by a property, or by the first $length letters of it
// where it has as many. Parameters as in related-*.
UNWIND range(0, size($parents) - 1) AS parent
MATCH (p:Node {id: $parents[parent]})
CALL (p) {
  WITH p WHERE $relation = 'statements' AND p:Entity MATCH (n:Statement) WHERE n.speakerId = p.id RETURN n, null AS part
  UNION ALL
  WITH p WHERE $relation = 'statements' AND p:Article MATCH (n:Statement)-[:REPORTED_IN]->(p) RETURN DISTINCT n, null AS part
  UNION ALL
  WITH p WHERE $relation = 'statementsAbout' MATCH (n:Statement)-[:ABOUT]->(p) RETURN DISTINCT n, null AS part
  UNION ALL
  WITH p WHERE $relation = 'events' AND p:Entity MATCH (p)-[r:TOOK_PART_IN]->(n:Event) WHERE r.rank IS NOT NULL AND ($roles IS NULL OR r.role IN $roles) RETURN n, min(r.rank) AS part
  UNION ALL
  WITH p WHERE $relation = 'events' AND p:Article AND $roles IS NULL MATCH (n:Event)-[:REPORTED_IN]->(p) RETURN DISTINCT n, null AS part
}
WITH parent, n
WHERE $programs IS NULL OR reduce(truths = [], step IN $programs[n.nodeKind] |
  CASE step.op
    WHEN 'and' THEN [truths[0] AND truths[1]] + truths[2..]
    WHEN 'or' THEN [truths[0] OR truths[1]] + truths[2..]
    WHEN 'not' THEN [NOT truths[0]] + truths[1..]
    WHEN 'true' THEN [true] + truths
    WHEN 'false' THEN [false] + truths
    WHEN 'missing' THEN [n[step.property] IS NULL] + truths
    WHEN 'member' THEN [step.ids[n[step.property]] IS NOT NULL] + truths
    ELSE [coalesce(any(own IN CASE WHEN step.many THEN n[step.property] ELSE [n[step.property]] END WHERE
      CASE step.op
        WHEN 'eq' THEN own = step.value
        WHEN 'in' THEN own IN step.value
        WHEN 'contains' THEN own CONTAINS step.value
        WHEN 'startsWith' THEN own STARTS WITH step.value
        WHEN 'gt' THEN own > step.value
        WHEN 'gte' THEN own >= step.value
        WHEN 'lt' THEN own < step.value
        WHEN 'lte' THEN own <= step.value
      END), false)] + truths
  END)[0]
RETURN parent, CASE
  WHEN $length IS NULL THEN n[$property]
  WHEN size(n[$property]) >= $length THEN left(n[$property], $length)
END AS key, count(n) AS count
