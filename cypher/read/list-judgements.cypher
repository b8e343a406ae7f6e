// A page of judgements, newest first, of one moment by row id. $ids: of which either side is one of these, null for all;
// $verdict: null for all; $bounds: {side, at, rowId}, see newest-first.ts; $backward, $limit.
CALL () {
  WITH 1 AS once WHERE $ids IS NULL MATCH (j:Judgement) WHERE j.at >= '' RETURN j
  UNION
  UNWIND $ids AS id MATCH (j:Judgement {subjectId: id}) RETURN j
  UNION
  UNWIND $ids AS id MATCH (j:Judgement {objectId: id}) RETURN j
}
WITH j
WHERE ($verdict IS NULL OR j.verdict = $verdict) AND all(mark IN $bounds WHERE CASE
  WHEN j.at = mark.at THEN j.rowId <> mark.rowId AND (j.rowId > mark.rowId) = (mark.side = 1)
  ELSE (j.at < mark.at) = (mark.side = 1)
END)
RETURN j.subjectId AS subjectId, j.objectId AS objectId, j.verdict AS verdict, j.by AS by, j.reason AS reason,
  j.score AS score, j.articleId AS articleId, j.changeId AS changeId, j.at AS at, j.rowId AS rowId
ORDER BY CASE WHEN $backward THEN j.at END,
  CASE WHEN NOT $backward THEN j.at END DESC,
  CASE WHEN $backward THEN '' ELSE j.rowId END,
  CASE WHEN $backward THEN j.rowId ELSE '' END DESC
LIMIT $limit
