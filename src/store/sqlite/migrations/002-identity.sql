-- Who is who by decision. Articles are kept as they came (told), and shown as they are meant: so that what was decided can
-- be taken back. The tables of the graph hold what is meant.

-- What an article told, as JSON: deflated in a blob, or as text where it came before this table. See told.ts.
CREATE TABLE told (
  article_key INTEGER PRIMARY KEY,
  body ANY NOT NULL
) STRICT;

-- Articles by the ids of the entities that they name and of the articles whose statements they tell too. The rowid is the
-- key of the article.
CREATE VIRTUAL TABLE told_ids USING fts5 (
  ids, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_'"
);

-- Decisions in their order.
CREATE TABLE decision (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  undone_by TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX decision_newest ON decision (at DESC, id);

-- The entities that a decision is about; those of an undoing are those of what it undoes.
CREATE TABLE decision_entity (
  entity_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (entity_id, seq)
) STRICT, WITHOUT ROWID;

-- What decisions say of an id, see who.ts: apart and aliases as JSON.
CREATE TABLE who (
  id TEXT PRIMARY KEY,
  root_id TEXT NOT NULL,
  apart TEXT NOT NULL,
  aliases TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX who_root ON who (root_id);

-- Judgements of rules go with their article, those of people with their decision.
ALTER TABLE judgement ADD COLUMN change_id TEXT;
ALTER TABLE judgement ADD COLUMN at TEXT NOT NULL DEFAULT '';
ALTER TABLE judgement ADD COLUMN row_id TEXT NOT NULL DEFAULT '';
UPDATE judgement SET
  at = coalesce((SELECT ingested_at FROM article WHERE id = article_id), ''),
  row_id = subject_id || ' ' || object_id || ' ' || author || ' ' || coalesce(article_id, '');
DROP INDEX judgement_once;
CREATE UNIQUE INDEX judgement_once ON judgement (row_id);
CREATE INDEX judgement_subject ON judgement (subject_id);
CREATE INDEX judgement_object ON judgement (object_id);
CREATE INDEX judgement_newest ON judgement (at DESC, row_id);
CREATE INDEX judgement_change ON judgement (change_id) WHERE change_id IS NOT NULL;

-- What was stored before there were decisions means what it says, so it can be told again from the graph.
INSERT INTO told (article_key, body)
SELECT a.key, json_object(
  'article', json_object('id', a.id, 'outletId', a.outlet_id),
  'entities', json((
    SELECT json_group_array(json_object(
      'record', s.body -> '$.record',
      'forms', s.body -> '$.forms',
      'mentions', json((
        SELECT json_group_array(json(m.evidence) ORDER BY substr(m.row_id, -5)) FROM mention m
        WHERE m.article_key = s.article_key AND m.entity_key = s.node_key
      ))
    ) ORDER BY s.rowid)
    FROM source s WHERE s.article_key = a.key AND s.node_key % 8 = 0
  )),
  'statements', json((
    SELECT json_group_array(json_object('id', s.id, 'reports', json((
      SELECT json_group_array(json(r.body) ORDER BY substr(r.row_id, -5)) FROM report r
      WHERE r.article_key = a.key AND r.fact_key = s.key
    ))))
    FROM statement s WHERE s.key IN (SELECT fact_key FROM report WHERE article_key = a.key)
  )),
  'events', json((
    SELECT json_group_array(json_object('id', e.id, 'reports', json((
      SELECT json_group_array(json(r.body) ORDER BY substr(r.row_id, -5)) FROM report r
      WHERE r.article_key = a.key AND r.fact_key = e.key
    ))))
    FROM event e WHERE e.key IN (SELECT fact_key FROM report WHERE article_key = a.key)
  )),
  'permissions', json((
    SELECT json_group_array(json_object(
      'id', p.id,
      'grantorId', first.body ->> '$.grantorId',
      'granteeId', first.body ->> '$.granteeId',
      'weaponIds', first.body -> '$.weaponIds',
      'reports', json((
        SELECT json_group_array(json_remove(r.body, '$.grantorId', '$.granteeId', '$.weaponIds')
          ORDER BY substr(r.row_id, -5))
        FROM report r WHERE r.article_key = a.key AND r.fact_key = p.key
      ))
    ))
    FROM permission p
    JOIN report first ON first.article_key = a.key AND first.fact_key = p.key AND substr(first.row_id, -5) = '00000'
  )),
  'edges', json((
    SELECT json_group_array(json_object(
      'id', g.id, 'type', g.type, 'fromId', g.from_id, 'toId', g.to_id,
      'properties', json_patch('{}', json_object('role', g.role, 'polarity', g.polarity, 'title', g.title,
        'item', g.item, 'from', g.valid_from, 'until', g.valid_until)),
      'evidence', json((
        SELECT json_group_array(json(v.evidence) ORDER BY substr(v.row_id, -5)) FROM edge_evidence v
        WHERE v.article_key = a.key AND v.edge_key = g.key
      ))
    ))
    FROM edge g WHERE g.key IN (SELECT edge_key FROM edge_evidence WHERE article_key = a.key)
  ))
)
FROM article a;

INSERT INTO told_ids (rowid, ids)
SELECT t.article_key, (
  SELECT group_concat(DISTINCT j.atom) FROM json_tree(t.body) j
  WHERE j.type = 'text' AND length(j.atom) = 28 AND substr(j.atom, 1, 4) IN ('per_', 'org_', 'plc_', 'wpn_')
)
FROM told t;
