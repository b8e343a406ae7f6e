// Entities that share keys with some. $parents: {place, id, queries: one for each key}; $bearers: so many of each key,
// $most: so many articles that name both are counted.
UNWIND $parents AS parent
MATCH (p:Node {id: parent.id})
CALL (p, parent) {
  UNWIND parent.queries AS query
  CALL (p, query) {
    CALL db.index.fulltext.queryNodes('blocks', query) YIELD node
    WITH p, node
    WHERE node <> p
    RETURN node
    ORDER BY node.articleCount DESC, node.id
    LIMIT $bearers
  }
  RETURN DISTINCT node AS n
}
WITH parent, n,
  CASE WHEN n.articleCount < p.articleCount THEN n ELSE p END AS few,
  CASE WHEN n.articleCount < p.articleCount THEN p ELSE n END AS many
CALL (few, many) {
  MATCH (few)-[:MENTIONED_IN]->(a:Article)
  WHERE EXISTS { (many)-[:MENTIONED_IN]->(a) }
  WITH a
  LIMIT $most
  RETURN count(a) AS together
}
RETURN parent.place AS place, n.id AS id, n.record AS record, n.articleCount AS articleCount, together
ORDER BY place, id
