-- An event as folded from all its reports. Values in the order of the columns after the key.
INSERT INTO event (key, id, type, modality, date, date_text, place_id, attributed_to_id, origins, record)
VALUES ((SELECT coalesce(max(key), 3) + 8 FROM event), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (id) DO UPDATE SET
  type = excluded.type,
  modality = excluded.modality,
  date = excluded.date,
  date_text = excluded.date_text,
  place_id = excluded.place_id,
  attributed_to_id = excluded.attributed_to_id,
  origins = excluded.origins,
  record = excluded.record
RETURNING key
