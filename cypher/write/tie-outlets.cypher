// Ties organizations that are new to the articles that already name them as their outlet. $ids: those of the organizations.
UNWIND $ids AS id
MATCH (o:Organization:Node {id: id})
MATCH (a:Article {outletId: id})
MERGE (a)-[:PUBLISHED_BY]->(o)
