-- Reports of events that have one of some keys and may have happened between two days. ?1: keys as a JSON list, ?2: the day
-- before which none began that lasted until the first, ?3: first day, ?4: last day, ?5: so many of each key.
WITH found AS (
  SELECT DISTINCT b.fact_key, b.first_day, b.row_id
  FROM json_each(?1) k CROSS JOIN event_key b ON b.key = k.value
  WHERE (b.first_day, b.row_id, b.fact_key) IN (
    SELECT o.first_day, o.row_id, o.fact_key FROM event_key o
    WHERE o.key = k.value AND o.first_day BETWEEN ?2 AND ?4 AND o.last_day >= ?3
    ORDER BY o.first_day, o.row_id, o.fact_key
    LIMIT ?5
  )
)
SELECT coalesce(r.body ->> '$.givenId', e.id) AS id, substr(r.row_id, 1, instr(r.row_id, ':') - 1) AS article_id, r.body
FROM found f CROSS JOIN event e ON e.key = f.fact_key CROSS JOIN report r ON r.fact_key = f.fact_key AND r.row_id = f.row_id
