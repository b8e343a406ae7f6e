// The number of nodes of each kind and of edges of each type, from the count store.
MATCH (n:Person) RETURN 'Person' AS name, count(n) AS count
UNION ALL
MATCH (n:Organization) RETURN 'Organization' AS name, count(n) AS count
UNION ALL
MATCH (n:Place) RETURN 'Place' AS name, count(n) AS count
UNION ALL
MATCH (n:WeaponSystem) RETURN 'WeaponSystem' AS name, count(n) AS count
UNION ALL
MATCH (n:Event) RETURN 'Event' AS name, count(n) AS count
UNION ALL
MATCH (n:Statement) RETURN 'Statement' AS name, count(n) AS count
UNION ALL
MATCH (n:Permission) RETURN 'Permission' AS name, count(n) AS count
UNION ALL
MATCH (n:Article) RETURN 'Article' AS name, count(n) AS count
UNION ALL
MATCH (n:Topic) RETURN 'Topic' AS name, count(n) AS count
UNION ALL
MATCH ()-[r:HOLDS_POSITION]->() RETURN 'HOLDS_POSITION' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:LEADS]->() RETURN 'LEADS' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:MEMBER_OF]->() RETURN 'MEMBER_OF' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:PART_OF]->() RETURN 'PART_OF' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:PARENT_OF]->() RETURN 'PARENT_OF' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:LOCATED_IN]->() RETURN 'LOCATED_IN' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:SUPPLIES]->() RETURN 'SUPPLIES' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:ALLIED_WITH]->() RETURN 'ALLIED_WITH' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:FIGHTING_AGAINST]->() RETURN 'FIGHTING_AGAINST' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:SAID]->() RETURN 'SAID' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:ABOUT]->() RETURN 'ABOUT' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:TOWARD]->() RETURN 'TOWARD' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:ADDRESSED_TO]->() RETURN 'ADDRESSED_TO' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:TOLD_THROUGH]->() RETURN 'TOLD_THROUGH' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:REPLIES_TO]->() RETURN 'REPLIES_TO' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:CONTRADICTS]->() RETURN 'CONTRADICTS' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:CONFIRMS]->() RETURN 'CONFIRMS' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:TOOK_PART_IN]->() RETURN 'TOOK_PART_IN' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:AT]->() RETURN 'AT' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:USED_IN]->() RETURN 'USED_IN' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:GRANTS]->() RETURN 'GRANTS' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:RECEIVES]->() RETURN 'RECEIVES' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:COVERS]->() RETURN 'COVERS' AS name, count(r) AS count
UNION ALL
MATCH ()-[r:BACKED_BY]->() RETURN 'BACKED_BY' AS name, count(r) AS count
