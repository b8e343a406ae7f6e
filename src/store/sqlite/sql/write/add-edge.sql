-- An edge as one more article tells it, of an origin that is new to it. Values in the order of the columns after the key.
INSERT INTO edge (key, id, type, from_id, to_id, from_key, to_key, role, polarity, title, item, valid_from, valid_until,
  rank, reports, origins)
VALUES ((SELECT coalesce(max(key), 7) + 8 FROM edge), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 1)
ON CONFLICT (id) DO UPDATE SET
  reports = reports + excluded.reports,
  from_key = excluded.from_key,
  to_key = excluded.to_key,
  origins = origins + 1
RETURNING key
