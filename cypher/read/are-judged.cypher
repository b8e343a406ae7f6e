// Whether facts are judged. $subjects: ids that must not be subjects, $objects: ids that must not be objects.
CALL () {
  UNWIND $subjects AS id MATCH (j:Judgement {subjectId: id}) RETURN j
  UNION
  UNWIND $objects AS id MATCH (j:Judgement {objectId: id}) RETURN j
}
WITH j
WHERE j.verdict <> 'UNSURE'
RETURN count(j) > 0 AS judged
