-- Judgements of which either side is one of some ids. ?1: ids as a JSON list, ?2: so many of each, newest first.
WITH found AS (
  SELECT j.key AS place, j.value AS node, x.rowid AS judgement
  FROM json_each(?1) j CROSS JOIN judgement x ON x.subject_id = j.value
  UNION
  SELECT j.key, j.value, x.rowid
  FROM json_each(?1) j CROSS JOIN judgement x ON x.object_id = j.value
), ranked AS (
  SELECT f.place, f.node, x.*, row_number() OVER (PARTITION BY f.place ORDER BY x.at DESC, x.row_id) AS rank
  FROM found f CROSS JOIN judgement x ON x.rowid = f.judgement
)
SELECT node, subject_id, object_id, verdict, author, reason, score, article_id, change_id, at, row_id
FROM ranked WHERE rank <= ?2
ORDER BY place, rank
