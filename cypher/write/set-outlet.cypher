// Gives an article another outlet. $article: its id, $outlet: the outlet's, $record: the article as JSON.
MATCH (a:Article:Node {id: $article})
SET a.outletId = $outlet, a.record = $record
WITH a
CALL (a) {
  MATCH (a)-[r:PUBLISHED_BY]->()
  DELETE r
}
CALL (a) {
  MATCH (o:Organization:Node {id: $outlet})
  MERGE (a)-[:PUBLISHED_BY]->(o)
}
