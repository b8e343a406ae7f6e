// Articles that report some facts as they are shown. $facts: ids.
UNWIND $facts AS fact
MATCH (:Node {id: fact})-[:REPORTED_IN]->(a:Article)
RETURN DISTINCT a.id AS article
