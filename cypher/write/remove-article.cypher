// Removes an article with all it says, and the judgements it gave rise to. $article: its id.
MATCH (a:Article:Node {id: $article})
CALL (a) {
  MATCH (j:Judgement {articleId: a.id})
  DELETE j
}
DETACH DELETE a
