-- Keys of nodes, whatever their kinds; null for those that are not there. ?1: ids as a JSON list.
SELECT j.value AS id, CASE substr(j.value, 1, 3)
  WHEN 'stm' THEN (SELECT key FROM statement WHERE id = j.value)
  WHEN 'evt' THEN (SELECT key FROM event WHERE id = j.value)
  WHEN 'prm' THEN (SELECT key FROM permission WHERE id = j.value)
  WHEN 'top' THEN (SELECT key FROM topic WHERE id = j.value)
  WHEN 'art' THEN (SELECT key FROM article WHERE id = j.value)
  ELSE (SELECT key FROM entity WHERE id = j.value)
END AS key
FROM json_each(?1) j
