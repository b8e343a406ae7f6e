// Counts entities and topics that no article tells of. Reads the whole graph.
MATCH (n:Entity|Topic)
WHERE NOT EXISTS { (n)-[:MENTIONED_IN|BROUGHT_BY]->(:Article) }
RETURN count(n) AS found
