-- Nodes keep their folded record as JSON, and beside it the columns that lists filter and order by: names and texts
-- folded, dates as first days (date_text as given). What each article said is kept apart, so that taking an article away
-- leaves what the others said. Lists put missing values last: by coalesce(x, 0) downward (numbers sort before text) and
-- by coalesce(x, x'') upward (blobs sort after text), which the indexes repeat letter by letter.
--
-- Rows hang together by whole-number keys, which keeps indexes small and new rows side by side. A key is 8 * n + number of
-- its table (tables.ts), so that keys of different tables differ.

CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  url TEXT,
  agency TEXT,
  byline TEXT,
  language TEXT NOT NULL,
  published_at TEXT,
  ingested_at TEXT NOT NULL,
  sample INTEGER NOT NULL,
  outlet_id TEXT,
  copy_of_id TEXT,
  -- The article it is a copy of, or itself: copies are one origin.
  origin_id TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX article_copies ON article (copy_of_id) WHERE copy_of_id IS NOT NULL;
CREATE INDEX article_outlet ON article (outlet_id, coalesce(published_at, 0) DESC, id);
CREATE INDEX article_newest ON article (coalesce(published_at, 0) DESC, id);
CREATE INDEX article_oldest ON article (coalesce(published_at, x''), id);
CREATE INDEX article_ingested ON article (ingested_at, id);

CREATE TABLE entity (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  wikidata_id TEXT,
  named INTEGER NOT NULL,
  article_count INTEGER NOT NULL,
  kind TEXT,
  class TEXT,
  designator TEXT,
  range_km REAL,
  generic INTEGER,
  country_id TEXT,
  origin_id TEXT,
  family_id TEXT,
  -- All forms of the name that any article has, as JSON; the aliases are these without the name.
  forms TEXT NOT NULL,
  -- Evidence key of the earliest article, which gives the record.
  first_key TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX entity_by_name ON entity (type, name, id);
CREATE INDEX entity_by_articles ON entity (type, article_count DESC, id);
CREATE INDEX entity_wikidata ON entity (wikidata_id) WHERE wikidata_id IS NOT NULL;

CREATE TABLE topic (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  first_key TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;

-- Folded names and aliases of entities and topics.
CREATE TABLE node_name (
  name TEXT NOT NULL,
  node_key INTEGER NOT NULL,
  PRIMARY KEY (name, node_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX node_name_of ON node_name (node_key);

CREATE TABLE event (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  modality TEXT NOT NULL,
  date TEXT,
  date_text TEXT,
  place_id TEXT,
  attributed_to_id TEXT,
  origins INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX event_newest ON event (coalesce(date, 0) DESC, id);
CREATE INDEX event_oldest ON event (coalesce(date, x''), id);
CREATE INDEX event_origins ON event (origins DESC, id);
CREATE INDEX event_place ON event (place_id) WHERE place_id IS NOT NULL;

CREATE TABLE statement (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  act TEXT NOT NULL,
  text TEXT NOT NULL,
  speaker_label TEXT NOT NULL,
  date TEXT,
  date_text TEXT,
  speaker_id TEXT,
  addressee_id TEXT,
  origins INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX statement_speaker ON statement (speaker_id, coalesce(date, 0) DESC, id);
CREATE INDEX statement_addressee ON statement (addressee_id) WHERE addressee_id IS NOT NULL;
CREATE INDEX statement_newest ON statement (coalesce(date, 0) DESC, id);
CREATE INDEX statement_oldest ON statement (coalesce(date, x''), id);
CREATE INDEX statement_origins ON statement (origins DESC, id);

CREATE TABLE permission (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL,
  against TEXT,
  area TEXT,
  condition TEXT,
  valid_from TEXT,
  valid_until TEXT,
  grantor_id TEXT,
  grantee_id TEXT,
  origins INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX permission_newest ON permission (coalesce(valid_from, 0) DESC, id);
CREATE INDEX permission_grantor ON permission (grantor_id, coalesce(valid_from, 0) DESC, id);
CREATE INDEX permission_grantee ON permission (grantee_id, coalesce(valid_from, 0) DESC, id);

-- What each article says of an entity or topic: its record and the forms used.
CREATE TABLE source (
  node_key INTEGER NOT NULL,
  article_key INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (node_key, article_key)
) STRICT;
CREATE INDEX source_article ON source (article_key, node_key);

-- Evidence is ordered by day of publication (9999-99-99 where there is none) and row id, see row-keys.ts.
CREATE TABLE mention (
  entity_key INTEGER NOT NULL,
  day TEXT NOT NULL,
  row_id TEXT NOT NULL,
  article_key INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (entity_key, day, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_article ON mention (article_key);

CREATE TABLE report (
  fact_key INTEGER NOT NULL,
  day TEXT NOT NULL,
  row_id TEXT NOT NULL,
  article_key INTEGER NOT NULL,
  -- For permissions: the day of the step.
  step_day TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (fact_key, day, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_article ON report (article_key, fact_key);

CREATE TABLE edge (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL,
  -- Keys of the ends while both are there, else both null: then the edge waits and does not show.
  from_key INTEGER,
  to_key INTEGER,
  role TEXT,
  polarity TEXT,
  title TEXT,
  item TEXT,
  valid_from TEXT,
  valid_until TEXT,
  -- Place of the role or polarity in its vocabulary.
  rank INTEGER,
  origins INTEGER NOT NULL,
  reports INTEGER NOT NULL
) STRICT;
CREATE INDEX edge_from ON edge (from_key, type, to_key);
CREATE INDEX edge_to ON edge (to_key, type, from_key);
CREATE INDEX edge_strongest_from ON edge (from_key, origins DESC, id);
CREATE INDEX edge_strongest_to ON edge (to_key, origins DESC, id);
CREATE INDEX edge_waiting ON edge (key) WHERE from_key IS NULL;

CREATE TABLE edge_evidence (
  edge_key INTEGER NOT NULL,
  day TEXT NOT NULL,
  row_id TEXT NOT NULL,
  article_key INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (edge_key, day, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX edge_evidence_article ON edge_evidence (article_key, edge_key);

CREATE TABLE judgement (
  subject_id TEXT NOT NULL,
  object_id TEXT NOT NULL,
  verdict TEXT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  score REAL NOT NULL,
  article_id TEXT
) STRICT;
CREATE UNIQUE INDEX judgement_once ON judgement (subject_id, object_id, author, coalesce(article_id, ''));
CREATE INDEX judgement_article ON judgement (article_id);

CREATE TABLE signature (
  key TEXT NOT NULL,
  article_key INTEGER NOT NULL,
  PRIMARY KEY (key, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX signature_article ON signature (article_key);

-- Search keys made by search-keys.ts. The rowid is the key of the node.
CREATE VIRTUAL TABLE search_index USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '~'"
);
