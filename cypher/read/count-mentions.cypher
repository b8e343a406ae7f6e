// The number of passages that name an entity, or of those in an article; parents without any are left out. $parents: ids.
UNWIND range(0, size($parents) - 1) AS parent
MATCH (p:Node {id: $parents[parent]})
CALL (p) {
  CALL (p) {
    WITH p WHERE p:Entity MATCH (p)-[r:MENTIONED_IN]->(:Article) RETURN r, p AS e
    UNION ALL
    WITH p WHERE p:Article MATCH (e:Entity)-[r:MENTIONED_IN]->(p) RETURN r, e
  }
  RETURN sum(size(r.passages)) AS total
}
RETURN parent, total
