// Takes the passages of an article from edges that wait, and deletes those without any. $article, $ids: those of the edges.
UNWIND $ids AS id
MATCH (w:WaitingEdge {id: id})
WITH w, [place IN range(0, size(w.passages) - 1) WHERE substring(w.passages[place], 11, 28) <> $article] AS kept
WITH w, [place IN kept | w.passages[place]] AS passages, [place IN kept | w.evidence[place]] AS evidence
SET w.passages = passages, w.evidence = evidence
WITH w
WHERE size(w.passages) = 0
DELETE w
