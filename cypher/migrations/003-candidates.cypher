// Keys by which entities that may be one are found, see block-keys.ts. Those of entities that are there already are written
// after this migration, see after-migration.ts.
CREATE FULLTEXT INDEX blocks IF NOT EXISTS FOR (n:Entity) ON EACH [n.blockKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
