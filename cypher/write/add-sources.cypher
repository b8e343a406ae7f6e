// Adds what an article says of entities and topics. $article: its id, $sources: {id, type, properties}; the type is
// MENTIONED_IN, or BROUGHT_BY where the text does not name them.
MATCH (a:Article:Node {id: $article})
UNWIND $sources AS source
MATCH (n:Node {id: source.id})
CREATE (n)-[r:$(source.type)]->(a)
SET r = source.properties
