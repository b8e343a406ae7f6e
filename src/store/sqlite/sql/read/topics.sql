-- Topics as stored. ?1: ids as a JSON list, or ?2: keys.
SELECT t.key, t.id, t.first_key, t.record FROM json_each(?1) j CROSS JOIN topic t ON t.id = j.value
UNION ALL
SELECT t.key, t.id, t.first_key, t.record FROM json_each(?2) j CROSS JOIN topic t ON t.key = j.value
