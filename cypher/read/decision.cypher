// A decision. $id: its id.
MATCH (d:Decision {id: $id})
RETURN d.seq AS seq, d.undoneBy AS undoneBy, d.body AS body
