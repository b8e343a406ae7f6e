// What all articles say of entities or topics. $ids: theirs.
UNWIND $ids AS id
MATCH (n:Node {id: id})-[r:MENTIONED_IN|BROUGHT_BY]->(a:Article)
RETURN n.id AS id, type(r) = 'MENTIONED_IN' AS mentioned, r.record AS record, coalesce(r.forms, []) AS forms,
  coalesce(r.standIn, false) AS standIn,  a.id AS articleId, a.publishedAt AS publishedAt, a.originId AS originId
