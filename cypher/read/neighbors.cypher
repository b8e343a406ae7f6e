// Who is tied to entities, or spoke about other nodes, a row for each neighbor, tie and direction. $parents: ids; $ties: types; $direction: OUT, IN or BOTH.
UNWIND range(0, size($parents) - 1) AS parent
MATCH (p:Node {id: $parents[parent]})
CALL (p) {
  WITH p WHERE $direction <> 'IN'
  MATCH (p)-[r:HOLDS_POSITION|LEADS|MEMBER_OF|PART_OF|PARENT_OF|LOCATED_IN|SUPPLIES|ALLIED_WITH|FIGHTING_AGAINST]->(o:Entity)
  WHERE type(r) IN $ties AND o <> p
  UNWIND r.originIds AS origin
  RETURN o, type(r) AS type, 'OUT' AS direction, r.id AS by, origin
  UNION ALL
  WITH p WHERE $direction <> 'OUT'
  MATCH (p)<-[r:HOLDS_POSITION|LEADS|MEMBER_OF|PART_OF|PARENT_OF|LOCATED_IN|SUPPLIES|ALLIED_WITH|FIGHTING_AGAINST]-(o:Entity)
  WHERE type(r) IN $ties AND o <> p
  UNWIND r.originIds AS origin
  RETURN o, type(r) AS type, 'IN' AS direction, r.id AS by, origin
  UNION ALL
  WITH p WHERE 'TOOK_PART_WITH' IN $ties
  MATCH (p)-[:TOOK_PART_IN]->(f:Event)
  WITH DISTINCT p, f
  MATCH (f)<-[:TOOK_PART_IN]-(o:Entity)
  WHERE o <> p
  WITH DISTINCT o, f
  MATCH (f)-[:REPORTED_IN]->(a:Article)
  RETURN o, 'TOOK_PART_WITH' AS type, 'OUT' AS direction, f.id AS by, a.originId AS origin
  UNION ALL
  WITH p WHERE 'SPOKE_ABOUT' IN $ties AND $direction <> 'IN'
  MATCH (f:Statement {speakerId: p.id})-[:ABOUT]->(o:Entity)
  WHERE o <> p
  WITH DISTINCT o, f
  MATCH (f)-[:REPORTED_IN]->(a:Article)
  RETURN o, 'SPOKE_ABOUT' AS type, 'OUT' AS direction, f.id AS by, a.originId AS origin
  UNION ALL
  WITH p WHERE 'SPOKE_ABOUT' IN $ties AND $direction <> 'OUT'
  MATCH (p)<-[:ABOUT]-(f:Statement)
  MATCH (o:Entity:Node {id: f.speakerId})
  WHERE o <> p
  WITH DISTINCT o, f
  MATCH (f)-[:REPORTED_IN]->(a:Article)
  RETURN o, 'SPOKE_ABOUT' AS type, 'IN' AS direction, f.id AS by, a.originId AS origin
  UNION ALL
  WITH p WHERE 'SPOKE_TO' IN $ties AND $direction <> 'IN'
  MATCH (f:Statement {speakerId: p.id})
  MATCH (o:Entity:Node {id: f.addresseeId})
  WHERE o <> p
  WITH DISTINCT o, f
  MATCH (f)-[:REPORTED_IN]->(a:Article)
  RETURN o, 'SPOKE_TO' AS type, 'OUT' AS direction, f.id AS by, a.originId AS origin
  UNION ALL
  WITH p WHERE 'SPOKE_TO' IN $ties AND $direction <> 'OUT'
  MATCH (f:Statement {addresseeId: p.id})
  MATCH (o:Entity:Node {id: f.speakerId})
  WHERE o <> p
  WITH DISTINCT o, f
  MATCH (f)-[:REPORTED_IN]->(a:Article)
  RETURN o, 'SPOKE_TO' AS type, 'IN' AS direction, f.id AS by, a.originId AS origin
  UNION ALL
  WITH p WHERE 'PERMITS' IN $ties AND $direction <> 'IN'
  MATCH (f:Permission {grantorId: p.id})
  MATCH (o:Entity:Node {id: f.granteeId})
  WHERE o <> p
  WITH DISTINCT o, f
  MATCH (f)-[:REPORTED_IN]->(a:Article)
  RETURN o, 'PERMITS' AS type, 'OUT' AS direction, f.id AS by, a.originId AS origin
  UNION ALL
  WITH p WHERE 'PERMITS' IN $ties AND $direction <> 'OUT'
  MATCH (f:Permission {granteeId: p.id})
  MATCH (o:Entity:Node {id: f.grantorId})
  WHERE o <> p
  WITH DISTINCT o, f
  MATCH (f)-[:REPORTED_IN]->(a:Article)
  RETURN o, 'PERMITS' AS type, 'IN' AS direction, f.id AS by, a.originId AS origin
}
RETURN parent, o.id AS other, o.nodeKind AS kind, type, direction, count(DISTINCT by) AS count,
  collect(DISTINCT origin) AS origins
