-- An edge as one more article tells it, of an origin that is new to it. Values in the order of the columns.
INSERT INTO edge (id, type, from_id, to_id, role, polarity, title, item, valid_from, valid_until, rank, reports, live,
  origins)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 1)
ON CONFLICT (id) DO UPDATE SET
  reports = reports + excluded.reports,
  live = excluded.live,
  origins = origins + 1
