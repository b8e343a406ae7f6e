// Who took part in events, each entity and role once. $parents: ids of the events.
UNWIND range(0, size($parents) - 1) AS parent
MATCH (p:Event:Node {id: $parents[parent]})<-[r:TOOK_PART_IN]-(n:Entity)
WHERE r.rank IS NOT NULL
RETURN DISTINCT parent, n.id AS id, n.nameKey AS name, r.rank AS rank, n.record AS record
