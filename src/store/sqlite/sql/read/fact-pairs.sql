-- Judgements that two facts are one or two. ?1: ids of facts as a JSON list, of which either side is one.
SELECT x.rowid AS key, x.subject_id, x.object_id, x.verdict, x.score, x.change_id
FROM json_each(?1) j CROSS JOIN judgement x ON x.subject_id = j.value
WHERE x.verdict <> 'UNSURE'
UNION
SELECT x.rowid, x.subject_id, x.object_id, x.verdict, x.score, x.change_id
FROM json_each(?1) j CROSS JOIN judgement x ON x.object_id = j.value
WHERE x.verdict <> 'UNSURE'
