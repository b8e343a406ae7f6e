// Waits until no other transaction holds this lock, and holds it until its own transaction ends.
MERGE (l:Lock {name: $name})
SET l.turns = coalesce(l.turns, 0) + 1
RETURN l.turns AS turns
