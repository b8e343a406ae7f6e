// Removes an article with all it says and told, the judgements it gave rise to, and signature keys that no other has. $article: its id.
MATCH (a:Article:Node {id: $article})
CALL (a) {
  MATCH (j:Judgement {articleId: a.id})
  DELETE j
}
CALL (a) {
  MATCH (k:EventKey {articleId: a.id})
  DELETE k
}
CALL (a) {
  MATCH (t:Told {articleId: a.id})
  DELETE t
}
CALL (a) {
  MATCH (a)-[:SIGNED]->(k:SignatureKey)
  WHERE COUNT { (k)<-[:SIGNED]-() } = 1
  DETACH DELETE k
}
DETACH DELETE a
