-- Entities that share keys with some. ?1: JSON list of {id, keys}, ?2: so many bearers of each key, ?3: so many articles
-- that mention both are counted, from those of the one that fewer mention.
WITH parent AS (
  SELECT p.key AS place, e.key, e.article_count, p.value -> '$.keys' AS keys
  FROM json_each(?1) p CROSS JOIN entity e ON e.id = p.value ->> '$.id'
), found AS (
  SELECT DISTINCT p.place, p.key AS parent_key, p.article_count AS parent_count, b.entity_key
  FROM parent p CROSS JOIN json_each(p.keys) k CROSS JOIN block b ON b.key = k.value
  WHERE b.entity_key <> p.key AND b.entity_key IN (
    SELECT o.entity_key FROM block o CROSS JOIN entity x ON x.key = o.entity_key
    WHERE o.key = k.value AND o.entity_key <> p.key
    ORDER BY x.article_count DESC, x.id
    LIMIT ?2
  )
), pair AS (
  SELECT f.place, e.id, e.record, e.article_count,
    iif(e.article_count < f.parent_count, e.key, f.parent_key) AS few,
    iif(e.article_count < f.parent_count, f.parent_key, e.key) AS many
  FROM found f CROSS JOIN entity e ON e.key = f.entity_key
)
SELECT p.place, p.id, p.record, p.article_count, (
  SELECT count(*) FROM (
    SELECT 1 FROM source s CROSS JOIN source o ON o.node_key = p.many AND o.article_key = s.article_key AND o.mentions > 0
    WHERE s.node_key = p.few AND s.mentions > 0 LIMIT ?3
  )
) AS together
FROM pair p
ORDER BY p.place, p.id
