// Takes the passages of articles from edges that wait, and deletes those without any. $edges: {id, articles: their ids}.
UNWIND $edges AS edge
MATCH (w:WaitingEdge {id: edge.id})
WITH w, [place IN range(0, size(w.passages) - 1) WHERE NOT substring(w.passages[place], 11, 28) IN edge.articles] AS kept
WITH w, [place IN kept | w.passages[place]] AS passages, [place IN kept | w.evidence[place]] AS evidence
SET w.passages = passages, w.evidence = evidence
WITH w
WHERE size(w.passages) = 0
DELETE w
