// Whether facts are judged, or told of. $subjects: ids that must not be subjects of judgements, $objects: ids that must be no
// objects and not there.
CALL () {
  UNWIND $subjects AS id MATCH (j:Judgement {subjectId: id}) WHERE j.verdict <> 'UNSURE' RETURN id
  UNION
  UNWIND $objects AS id MATCH (j:Judgement {objectId: id}) WHERE j.verdict <> 'UNSURE' RETURN id
  UNION
  UNWIND $objects AS id MATCH (n:Node {id: id}) RETURN id
}
RETURN count(id) > 0 AS known
