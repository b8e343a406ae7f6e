// Counts facts without a report. Reads the whole graph.
MATCH (n:Statement|Event|Permission)
WHERE NOT EXISTS { (n)-[:REPORTED_IN]->(:Article) }
RETURN count(n) AS found
