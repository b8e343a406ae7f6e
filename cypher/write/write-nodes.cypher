// Writes nodes, new ones and those that are there. $nodes: {id, labels, properties}; a property that is null is taken away.
UNWIND $nodes AS node
MERGE (n:Node {id: node.id})
SET n:$(node.labels), n += node.properties
