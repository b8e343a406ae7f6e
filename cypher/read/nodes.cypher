// Records of nodes, whatever their kinds; those that are not there are left out. $ids: theirs.
UNWIND $ids AS id
MATCH (n:Node {id: id})
RETURN n.id AS id, n.record AS record
