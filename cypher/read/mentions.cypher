// A page of passages that name an entity, or of those in an article, for each parent. $parents: ids; $after, $before: passages
// or null; $backward, $limit.
UNWIND range(0, size($parents) - 1) AS parent
MATCH (p:Node {id: $parents[parent]})
CALL (p) {
  CALL (p) {
    WITH p WHERE p:Entity MATCH (p)-[r:MENTIONED_IN]->(:Article) RETURN r, p AS e
    UNION ALL
    WITH p WHERE p:Article MATCH (e:Entity)-[r:MENTIONED_IN]->(p) RETURN r, e
  }
  UNWIND range(0, size(r.passages) - 1) AS place
  WITH r.passages[place] AS passage, r.evidence[place] AS evidence, e.id AS entityId
  WHERE ($after IS NULL OR passage > $after) AND ($before IS NULL OR passage < $before)
  RETURN passage, evidence, entityId
  ORDER BY CASE WHEN $backward THEN '' ELSE passage END, CASE WHEN $backward THEN passage ELSE '' END DESC
  LIMIT $limit
}
RETURN parent, passage, evidence, entityId
