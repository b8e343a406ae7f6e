// A page of decisions, newest first, of one moment by id. $ids: about any of these entities, null for all;
// $bounds: {side, at, rowId}, see newest-first.ts; $backward, $limit.
CALL () {
  WITH 1 AS once WHERE $ids IS NULL MATCH (d:Decision) WHERE d.at >= '' RETURN d
  UNION
  UNWIND $ids AS id MATCH (:Who {id: id})<-[:DECIDES_ON]-(d:Decision) RETURN d
}
WITH d
WHERE all(mark IN $bounds WHERE CASE
  WHEN d.at = mark.at THEN d.id <> mark.rowId AND (d.id > mark.rowId) = (mark.side = 1)
  ELSE (d.at < mark.at) = (mark.side = 1)
END)
RETURN d.seq AS seq, d.undoneBy AS undoneBy, d.body AS body
ORDER BY CASE WHEN $backward THEN d.at END,
  CASE WHEN NOT $backward THEN d.at END DESC,
  CASE WHEN $backward THEN '' ELSE d.id END,
  CASE WHEN $backward THEN d.id ELSE '' END DESC
LIMIT $limit
