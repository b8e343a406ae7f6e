-- Articles that share signature keys. ?1: distinct keys as a JSON list, ?2: at most so many.
SELECT a.id, a.copy_of_id, a.record, found.shared
FROM (
  SELECT s.article_id, count(*) AS shared
  FROM json_each(?1) k CROSS JOIN signature s ON s.key = k.value
  GROUP BY s.article_id
  ORDER BY shared DESC, s.article_id
  LIMIT ?2
) found
JOIN article a ON a.id = found.article_id
ORDER BY found.shared DESC, a.id
