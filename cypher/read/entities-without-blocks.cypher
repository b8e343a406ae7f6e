// Some entities of which it is not known by what keys they are found. $limit: at most so many.
MATCH (n:Entity)
WHERE n.blockKeys IS NULL
RETURN n.id AS id, n.record AS record
LIMIT $limit
