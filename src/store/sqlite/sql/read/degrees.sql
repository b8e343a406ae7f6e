-- Number of edges at each node, a loop counted once. ?1: keys as a JSON list.
SELECT p.value AS key,
  (SELECT count(*) FROM edge WHERE from_key = p.value)
  + (SELECT count(*) FROM edge WHERE to_key = p.value AND from_key <> to_key) AS degree
FROM json_each(?1) p
ORDER BY p.key
