// Writes the keys by which entities that may be one are found. $entities: {id, keys}.
UNWIND $entities AS entity
MATCH (n:Node {id: entity.id})
SET n.blockKeys = entity.keys
