// What decisions say of these ids. $ids; those of which they say nothing are left out.
UNWIND $ids AS id
MATCH (w:Who {id: id})
RETURN w.id AS id, w.rootId AS rootId, w.apart AS apart, w.aliases AS aliases
