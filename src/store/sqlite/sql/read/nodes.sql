-- Records of the nodes of one question, whatever their kinds. ?1: ids as a JSON list.
SELECT j.key AS place,
  coalesce(
    (SELECT record FROM entity WHERE id = j.value),
    (SELECT record FROM statement WHERE id = j.value),
    (SELECT record FROM event WHERE id = j.value),
    (SELECT record FROM permission WHERE id = j.value),
    (SELECT record FROM article WHERE id = j.value),
    (SELECT record FROM topic WHERE id = j.value)
  ) AS record
FROM json_each(?1) j
ORDER BY j.key
