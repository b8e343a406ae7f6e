// Waits until every index can be used. $seconds: at most so long.
CALL db.awaitIndexes($seconds)
