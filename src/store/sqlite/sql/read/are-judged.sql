-- Whether facts are judged. ?1: ids as a JSON list that must not be subjects, ?2: ids that must not be objects.
SELECT 1 FROM json_each(?1) j CROSS JOIN judgement x ON x.subject_id = j.value WHERE x.verdict <> 'UNSURE'
UNION ALL
SELECT 1 FROM json_each(?2) j CROSS JOIN judgement x ON x.object_id = j.value WHERE x.verdict <> 'UNSURE'
LIMIT 1
