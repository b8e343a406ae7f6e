-- A statement as folded from all its reports. Values in the order of the columns after the key.
INSERT INTO statement (key, id, kind, act, text, speaker_label, date, date_text, speaker_id, addressee_id, origins, venue, strength, negated, record)
VALUES ((SELECT coalesce(max(key), 2) + 8 FROM statement), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
ON CONFLICT (id) DO UPDATE SET
  kind = excluded.kind,
  act = excluded.act,
  text = excluded.text,
  speaker_label = excluded.speaker_label,
  date = excluded.date,
  date_text = excluded.date_text,
  speaker_id = excluded.speaker_id,
  addressee_id = excluded.addressee_id,
  origins = excluded.origins,
  venue = excluded.venue,
  strength = excluded.strength,
  negated = excluded.negated,
  record = excluded.record
RETURNING key
