// Entities and topics as stored, as far as folding asks. $ids: theirs; those that are not there are left out.
UNWIND $ids AS id
MATCH (n:Node {id: id})
RETURN n.id AS id, n.firstKey AS firstKey, n.forms AS forms, n.articleCount AS articleCount, n.record AS record
