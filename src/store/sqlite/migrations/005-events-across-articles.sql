-- By what events of several articles are found that may be one, see event-keys.ts: the first report of each that an article
-- tells of. Events that are stored already were not told with those who took part, so they have none.
CREATE TABLE event_key (
  key TEXT NOT NULL,
  first_day TEXT NOT NULL,
  row_id TEXT NOT NULL,
  last_day TEXT NOT NULL,
  fact_key INTEGER NOT NULL,
  PRIMARY KEY (key, first_day, row_id, fact_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_key_of ON event_key (fact_key, row_id);
