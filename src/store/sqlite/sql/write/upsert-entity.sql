-- An entity as folded from all its articles. Values in the order of the columns after the key.
INSERT INTO entity (key, id, type, name, wikidata_id, named, article_count, kind, class, designator, range_km, generic, country_id, origin_id, family_id, forms, first_key, record)
VALUES ((SELECT coalesce(max(key), 0) + 8 FROM entity), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
ON CONFLICT (id) DO UPDATE SET
  type = excluded.type,
  name = excluded.name,
  wikidata_id = excluded.wikidata_id,
  named = excluded.named,
  article_count = excluded.article_count,
  kind = excluded.kind,
  class = excluded.class,
  designator = excluded.designator,
  range_km = excluded.range_km,
  generic = excluded.generic,
  country_id = excluded.country_id,
  origin_id = excluded.origin_id,
  family_id = excluded.family_id,
  forms = excluded.forms,
  first_key = excluded.first_key,
  record = excluded.record
RETURNING key
