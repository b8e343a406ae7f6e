// Articles in which some ids stand. $query: the ids, for an index of whole keys; $articles: others, as far as they are there.
CALL () {
  CALL db.index.fulltext.queryNodes('told_ids', $query) YIELD node RETURN node.articleId AS article
  UNION
  UNWIND $articles AS id
  MATCH (t:Told {articleId: id})
  RETURN t.articleId AS article
}
RETURN article
