// Judgements of which either side is one of some ids. $ids; $most: so many of each, newest first.
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH (j:Judgement {subjectId: id}) RETURN j
    UNION
    MATCH (j:Judgement {objectId: id}) RETURN j
  }
  RETURN j
  ORDER BY j.at DESC, j.rowId
  LIMIT $most
}
RETURN id AS node, j.subjectId AS subjectId, j.objectId AS objectId, j.verdict AS verdict, j.by AS by, j.reason AS reason,
  j.score AS score, j.articleId AS articleId, j.changeId AS changeId, j.at AS at, j.rowId AS rowId
