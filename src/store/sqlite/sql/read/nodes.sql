-- Records of nodes, whatever their kinds; null for those that are not there. ?1: ids as a JSON list.
SELECT j.key AS place, CASE substr(j.value, 1, 3)
  WHEN 'stm' THEN (SELECT record FROM statement WHERE id = j.value)
  WHEN 'evt' THEN (SELECT record FROM event WHERE id = j.value)
  WHEN 'prm' THEN (SELECT record FROM permission WHERE id = j.value)
  WHEN 'top' THEN (SELECT record FROM topic WHERE id = j.value)
  WHEN 'art' THEN (SELECT record FROM article WHERE id = j.value)
  ELSE (SELECT record FROM entity WHERE id = j.value)
END AS record
FROM json_each(?1) j
ORDER BY j.key
