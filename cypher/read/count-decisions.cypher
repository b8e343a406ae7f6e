// The number of decisions. $ids: about any of these entities, null for all.
CALL () {
  WITH 1 AS once WHERE $ids IS NULL MATCH (d:Decision) WHERE d.at >= '' RETURN d
  UNION
  UNWIND $ids AS id MATCH (:Who {id: id})<-[:DECIDES_ON]-(d:Decision) RETURN d
}
RETURN count(d) AS total
