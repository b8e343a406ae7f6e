// The nodes that are tied to one that meets a condition, or with $single to just one, by id. $via: the tie, seen from the
// nodes that are given; $limit: at most so many.
// $access, $ids, $names, $kinds: where to look, see access.ts; $programs: the condition, see condition.ts.
CALL () {
  WITH 1 AS once WHERE $access = 'ids' UNWIND $ids AS id MATCH (n:Node {id: id}) RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'names' CALL db.index.fulltext.queryNodes('names', $names) YIELD node RETURN node AS n
  UNION ALL
  WITH 1 AS once WHERE $access = 'scan' AND 'Person' IN $kinds MATCH (n:Person) RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'scan' AND 'Organization' IN $kinds MATCH (n:Organization) RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'scan' AND 'Place' IN $kinds MATCH (n:Place) RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'scan' AND 'WeaponSystem' IN $kinds MATCH (n:WeaponSystem) RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'scan' AND 'Topic' IN $kinds MATCH (n:Topic) RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'Statement.speakerId' MATCH (n:Statement) WHERE n.speakerId IN $ids RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'Statement.addresseeId' MATCH (n:Statement) WHERE n.addresseeId IN $ids RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'scan' AND 'Statement' IN $kinds MATCH (n:Statement) RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'Event.placeId' MATCH (n:Event) WHERE n.placeId IN $ids RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'scan' AND 'Event' IN $kinds MATCH (n:Event) RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'Permission.grantorId' MATCH (n:Permission) WHERE n.grantorId IN $ids RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'Permission.granteeId' MATCH (n:Permission) WHERE n.granteeId IN $ids RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'scan' AND 'Permission' IN $kinds MATCH (n:Permission) RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'Article.outletId' MATCH (n:Article) WHERE n.outletId IN $ids RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'Article.copyOfId' MATCH (n:Article) WHERE n.copyOfId IN $ids RETURN n
  UNION ALL
  WITH 1 AS once WHERE $access = 'scan' AND 'Article' IN $kinds MATCH (n:Article) RETURN n
}
WITH n
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
WITH DISTINCT n AS t
CALL (t) {
  WITH t WHERE $via = 'SAID OUT' MATCH (n:Entity)-[:SAID]->(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'TOOK_PART_IN OUT' MATCH (n:Entity)-[:TOOK_PART_IN]->(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'HOLDS_POSITION OUT' MATCH (n:Person)-[:HOLDS_POSITION]->(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'ABOUT OUT' MATCH (n:Statement)-[:ABOUT]->(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'TOWARD OUT' MATCH (n:Statement)-[:TOWARD]->(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'TOLD_THROUGH OUT' MATCH (n:Statement)-[:TOLD_THROUGH]->(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'REPLIES_TO OUT' MATCH (n:Statement)-[:REPLIES_TO]->(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'CONTRADICTS OUT' MATCH (n:Statement)-[:CONTRADICTS]->(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'CONFIRMS OUT' MATCH (n:Statement)-[:CONFIRMS]->(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'COVERS OUT' MATCH (n:Permission)-[:COVERS]->(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'TOOK_PART_IN IN' MATCH (n:Event)<-[:TOOK_PART_IN]-(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'ABOUT IN' MATCH (n:Topic)<-[:ABOUT]-(t) RETURN n
  UNION ALL
  WITH t WHERE $via = 'MENTION' MATCH (n:Article)<-[:MENTIONED_IN]-(t) RETURN n
}
WITH n, count(DISTINCT t) AS targets
WHERE NOT $single OR targets = 1
RETURN n.id AS id
LIMIT $limit
