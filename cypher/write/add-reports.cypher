// Adds what an article reports. $article: its id, $reports: {id: of the fact, properties}.
MATCH (a:Article:Node {id: $article})
UNWIND $reports AS report
MATCH (n:Node {id: report.id})
CREATE (n)-[r:REPORTED_IN]->(a)
SET r = report.properties
