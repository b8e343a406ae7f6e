-- Articles that share signature keys. ?1: distinct keys as a JSON list, ?2: at most so many.
SELECT a.id, a.copy_of_id, a.record, found.shared
FROM (
  SELECT s.article_key, count(*) AS shared, (SELECT id FROM article WHERE key = s.article_key) AS id
  FROM json_each(?1) k CROSS JOIN signature s ON s.key = k.value
  GROUP BY s.article_key
  ORDER BY shared DESC, id
  LIMIT ?2
) found
JOIN article a ON a.key = found.article_key
ORDER BY found.shared DESC, a.id
