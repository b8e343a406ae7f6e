// Those of some articles that mention an entity. $entity: its id, $articles: theirs.
UNWIND $articles AS article
MATCH (a:Article:Node {id: article})
WHERE EXISTS { (:Node {id: $entity})-[:MENTIONED_IN]->(a) }
RETURN a.id AS id
