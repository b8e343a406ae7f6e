// All reports of facts. $ids: those of the facts.
UNWIND $ids AS id
MATCH (n:Node {id: id})-[r:REPORTED_IN]->(a:Article)
RETURN n.id AS id, r.day + ' ' + r.rowId AS place, r.report AS report,
  a.id AS articleId, a.publishedAt AS publishedAt, a.originId AS originId
