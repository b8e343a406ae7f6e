// By what events of several articles are found that may be one, see event-keys.ts: the first report of each that an article
// tells of. Events that are stored already were not told with those who took part, so they have none.
CREATE INDEX event_key IF NOT EXISTS FOR (k:EventKey) ON (k.key, k.firstDay);
CREATE INDEX event_key_article IF NOT EXISTS FOR (k:EventKey) ON (k.articleId);
