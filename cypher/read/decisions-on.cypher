// Decisions that hold, about any of these entities. $ids: theirs.
UNWIND $ids AS id
MATCH (:Who {id: id})<-[:DECIDES_ON]-(d:Decision)
WHERE d.undoneBy IS NULL
RETURN DISTINCT d.seq AS seq, d.undoneBy AS undoneBy, d.body AS body
