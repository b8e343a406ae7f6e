-- A permission as folded from all its reports. Values in the order of the columns after the key.
INSERT INTO permission (key, id, status, against, area, condition, valid_from, valid_until, grantor_id, grantee_id, origins, record)
VALUES ((SELECT coalesce(max(key), 4) + 8 FROM permission), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET
  status = excluded.status,
  against = excluded.against,
  area = excluded.area,
  condition = excluded.condition,
  valid_from = excluded.valid_from,
  valid_until = excluded.valid_until,
  grantor_id = excluded.grantor_id,
  grantee_id = excluded.grantee_id,
  origins = excluded.origins,
  record = excluded.record
RETURNING key
