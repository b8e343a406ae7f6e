// Makes an article a copy of another, or with null of none. $article: its id, $original, $record: the article as JSON.
MATCH (a:Article:Node {id: $article})
SET a.copyOfId = $original, a.originId = coalesce($original, a.id), a.record = $record
WITH a
CALL (a) {
  MATCH (a)-[r:COPY_OF]->()
  DELETE r
}
CALL (a) {
  MATCH (o:Article:Node {id: $original})
  MERGE (a)-[:COPY_OF]->(o)
}
