// Articles that share signature keys, most shared first. $keys: distinct; $limit: at most so many.
UNWIND $keys AS key
MATCH (:SignatureKey {key: key})<-[:SIGNED]-(a:Article)
WITH a, count(*) AS shared
ORDER BY shared DESC, a.id
LIMIT $limit
RETURN a.record AS record, shared
