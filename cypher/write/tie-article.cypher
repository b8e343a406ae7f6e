// Ties an article to its outlet and to what it is a copy of, and to those that are copies of it. $article: its id.
MATCH (a:Article:Node {id: $article})
CALL (a) {
  MATCH (o:Organization:Node {id: a.outletId})
  MERGE (a)-[:PUBLISHED_BY]->(o)
}
CALL (a) {
  MATCH (o:Article:Node {id: a.copyOfId})
  MERGE (a)-[:COPY_OF]->(o)
}
CALL (a) {
  MATCH (c:Article {copyOfId: a.id})
  MERGE (c)-[:COPY_OF]->(a)
}
