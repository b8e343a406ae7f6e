// The number of judgements. $ids: of which either side is one of these, null for all; $verdict: null for all.
CALL () {
  WITH 1 AS once WHERE $ids IS NULL MATCH (j:Judgement) WHERE j.at >= '' RETURN j
  UNION
  UNWIND $ids AS id MATCH (j:Judgement {subjectId: id}) RETURN j
  UNION
  UNWIND $ids AS id MATCH (j:Judgement {objectId: id}) RETURN j
}
WITH j
WHERE $verdict IS NULL OR j.verdict = $verdict
RETURN count(j) AS total
