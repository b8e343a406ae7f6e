// Reports of events that have one of some keys and may have happened between two days. $keys; $earliest: the day before
// which none began that lasted until the first; $from, $until: the days; $bearers: so many of each key.
UNWIND $keys AS key
CALL (key) {
  MATCH (k:EventKey {key: key})
  WHERE $earliest <= k.firstDay <= $until AND k.lastDay >= $from
  RETURN k
  ORDER BY k.firstDay, k.rowId
  LIMIT $bearers
}
WITH DISTINCT k.factId AS fact, k.articleId AS articleId, k.rowId AS rowId
MATCH (n:Event:Node {id: fact})-[r:REPORTED_IN {rowId: rowId}]->(:Article {id: articleId})
RETURN fact, articleId, r.report AS report
