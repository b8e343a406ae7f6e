// Which of these nodes are there. $ids: theirs.
UNWIND $ids AS id
MATCH (n:Node {id: id})
RETURN n.id AS id
