// What statements are about, each once. $parents: ids of the statements.
UNWIND range(0, size($parents) - 1) AS parent
MATCH (p:Statement:Node {id: $parents[parent]})-[:ABOUT]->(n:Node)
RETURN DISTINCT parent, n.id AS id, n.nameKey AS name, n.record AS record
