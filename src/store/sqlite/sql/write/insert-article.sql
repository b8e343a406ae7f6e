-- A new article. Values in the order of the columns after the key.
INSERT INTO article (key, id, title, url, agency, byline, language, published_at, ingested_at, sample, outlet_id,
  copy_of_id, origin_id, record)
VALUES ((SELECT coalesce(max(key), 5) + 8 FROM article), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
RETURNING key
