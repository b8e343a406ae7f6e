// Counts edges that wait though both of their ends are there. Reads the whole graph.
MATCH (w:WaitingEdge)
WHERE EXISTS { (:Node {id: w.fromId}) } AND EXISTS { (:Node {id: w.toId}) }
RETURN count(w) AS found
