// Reports of statements that may fall into a span of days. $speakers: ids; $from: first day of the first year, $until: last
// day. A partial date begins with its year, so nothing is missed; what is too much is left out afterwards.
UNWIND $speakers AS speaker
MATCH (n:Statement {speakerId: speaker})-[r:REPORTED_IN]->(a:Article)
WHERE n.dateDay IS NULL OR $from <= n.dateDay <= $until
RETURN n.id AS id, speaker AS speakerId, n.date AS date, a.publishedAt AS publishedAt, a.id AS articleId, r.rowId AS rowId,
  r.report AS report
