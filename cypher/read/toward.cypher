// Whom and what statements support or oppose, each target and polarity once. $parents: ids of the statements.
UNWIND range(0, size($parents) - 1) AS parent
MATCH (p:Statement:Node {id: $parents[parent]})-[r:TOWARD]->(n:Node)
WHERE r.rank IS NOT NULL
RETURN DISTINCT parent, n.id AS id, n.nameKey AS name, r.rank AS rank, n.record AS record
