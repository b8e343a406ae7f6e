// Reports of statements that may fall into a span of days. $speakers: ids; $year: first day of the first year, $from, $until:
// the days. A date without its day begins on the first of a month, so nothing is missed; what is too much is left out
// afterwards. Statements without a date are found by the day of the article, 9999-99-99 where it has none.
UNWIND $speakers AS speaker
MATCH (n:Statement {speakerId: speaker})
WHERE n.dateDay IS NULL OR ($year <= n.dateDay <= $until AND (n.dateDay >= $from OR n.dateDay ENDS WITH '01'))
MATCH (n)-[r:REPORTED_IN]->(a:Article)
WHERE n.dateDay IS NOT NULL OR r.day = '9999-99-99'
  OR ($year <= r.day <= $until AND (r.day >= $from OR r.day ENDS WITH '01'))
RETURN n.id AS id, speaker AS speakerId, n.date AS date, a.publishedAt AS publishedAt, a.id AS articleId, r.rowId AS rowId,
  r.report AS report
