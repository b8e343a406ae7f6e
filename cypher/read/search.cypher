// What may answer a search, of each kind at most $limit: those with exactly the name $name first, then by articles or origins.
// $questions: {index, query} in the language of the full-text index; $kinds.
UNWIND $questions AS question
CALL db.index.fulltext.queryNodes(question.index, question.query) YIELD node AS n
WITH n
WHERE n.nodeKind IN $kinds
WITH n
ORDER BY coalesce($name IN n.names, false) DESC, coalesce(n.articleCount, n.origins, 0) DESC, n.id
WITH n.nodeKind AS kind, collect(n)[..$limit] AS best
UNWIND best AS n
RETURN kind, n.record AS record
