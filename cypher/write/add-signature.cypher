// Adds the keys by which near-duplicates of an article are found. $article: its id, $keys: distinct.
MATCH (a:Article:Node {id: $article})
UNWIND $keys AS key
MERGE (k:SignatureKey {key: key})
CREATE (a)-[:SIGNED]->(k)
