-- A topic as its earliest article has it. Values in the order of the columns.
INSERT INTO topic (id, name, first_key, record)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name,
  first_key = excluded.first_key,
  record = excluded.record
RETURNING key
