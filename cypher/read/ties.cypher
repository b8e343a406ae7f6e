// What statements answer, contradict or confirm, and what does so to them. $parents: ids of the statements.
UNWIND range(0, size($parents) - 1) AS parent
MATCH (p:Statement:Node {id: $parents[parent]})-[r:REPLIES_TO|CONTRADICTS|CONFIRMS]-(n:Statement)
RETURN DISTINCT parent, n.id AS id, type(r) AS type, startNode(r) = p AS outward, n.record AS record
