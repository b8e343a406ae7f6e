// What articles report of facts, all of it. $parents: ids of the facts.
UNWIND range(0, size($parents) - 1) AS parent
MATCH (p:Node {id: $parents[parent]})-[r:REPORTED_IN]->(:Article)
RETURN parent, p.id AS id, r.day AS day, r.stepDay AS stepDay, r.rowId AS rowId, r.report AS report
