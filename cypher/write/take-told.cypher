// Takes away what an article says of nodes. $article: its id, $ids: theirs.
CALL () {
  MATCH (k:EventKey {articleId: $article})
  WHERE k.factId IN $ids
  DELETE k
}
MATCH (a:Article:Node {id: $article})
UNWIND $ids AS id
MATCH (n:Node {id: id})-[r:MENTIONED_IN|BROUGHT_BY|REPORTED_IN]->(a)
DELETE r
