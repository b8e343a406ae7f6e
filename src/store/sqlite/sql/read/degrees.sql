-- Number of edges at each node, a loop counted once. ?1: ids as a JSON list.
SELECT p.value AS id,
  (SELECT count(*) FROM edge WHERE from_id = p.value AND live = 1)
  + (SELECT count(*) FROM edge WHERE to_id = p.value AND live = 1 AND from_id <> to_id) AS degree
FROM json_each(?1) p
ORDER BY p.key
