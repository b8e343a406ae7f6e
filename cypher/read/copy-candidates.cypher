// Articles that share signature keys, most shared first. $query: the keys in the language of the full-text index, $keys: the
// same as a list, $limit: at most so many.
CALL db.index.fulltext.queryNodes('signatures', $query) YIELD node AS a
WITH a, size([key IN $keys WHERE key IN a.signature]) AS shared
WHERE shared > 0
RETURN a.id AS id, a.record AS record, shared
ORDER BY shared DESC, id
LIMIT $limit
