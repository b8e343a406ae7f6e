-- A topic as its earliest article has it. Values in the order of the columns after the key.
INSERT INTO topic (key, id, name, first_key, record)
VALUES ((SELECT coalesce(max(key), 1) + 8 FROM topic), ?1, ?2, ?3, ?4)
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name,
  first_key = excluded.first_key,
  record = excluded.record
RETURNING key
