// Records a decision. $id, $at, $seq, $body, $entities: ids of those that it is about; $undoneId: what it undoes, or null.
CREATE (d:Decision {id: $id, at: $at, seq: $seq, body: $body})
WITH d
CALL (d) {
  UNWIND $entities AS id
  MERGE (w:Who {id: id})
  ON CREATE SET w.rootId = id, w.apart = '{}', w.aliases = []
  CREATE (d)-[:DECIDES_ON]->(w)
}
CALL (d) {
  MATCH (undone:Decision {id: $undoneId})
  SET undone.undoneBy = d.id
}
CALL () {
  MATCH (j:Judgement {changeId: $undoneId})
  DELETE j
}
