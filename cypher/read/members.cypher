// Ids that mean each of some entities by decision. $roots: ids of those.
UNWIND $roots AS root
MATCH (w:Who {rootId: root})
WHERE w.id <> root
RETURN root, w.id AS id
