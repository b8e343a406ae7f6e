-- Keys by which entities that may be one are found, see block-keys.ts. Those of entities that are there already are
-- written after this migration, see migrate.ts.
CREATE TABLE block (
  key TEXT NOT NULL,
  entity_key INTEGER NOT NULL,
  PRIMARY KEY (key, entity_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_of ON block (entity_key);
