// What articles tell of. $articles: their ids.
UNWIND $articles AS article
MATCH (a:Article:Node {id: article})
RETURN a.id AS id, a.record AS record, a.edges AS edges,
  COLLECT { MATCH (n:Node)-[:MENTIONED_IN|BROUGHT_BY]->(a) RETURN DISTINCT n.id } AS sources,
  COLLECT { MATCH (n:Node)-[:REPORTED_IN]->(a) RETURN DISTINCT n.id } AS facts
