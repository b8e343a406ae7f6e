// Judgements that two facts are one or two. $ids: of facts, of which either side is one.
CALL () {
  UNWIND $ids AS id MATCH (j:Judgement {subjectId: id}) RETURN j
  UNION
  UNWIND $ids AS id MATCH (j:Judgement {objectId: id}) RETURN j
}
WITH j
WHERE j.verdict <> 'UNSURE'
RETURN j.key AS key, j.subjectId AS subjectId, j.objectId AS objectId, j.verdict AS verdict, j.score AS score,
  j.changeId AS changeId
