/** Who is tied to whom: ties are gathered in SQL, a row for each pair, type and direction; pages are cut here. */
import type { EntityRecord } from '../../model/nodes.js';
import { RELATION_TYPES } from '../../model/relationships.js';
import { type FoundTie, neighborPage } from '../neighbor-page.js';
import type { NeighborQuery, TieType } from '../query.js';
import type { NeighborPage } from '../rows.js';
import type { Database } from './database.js';
import { parseRecord } from './list.js';
import { nodeKeys } from './node-keys.js';
import { joinSql, list, type Sql, sql } from './sql.js';

interface TieRow extends FoundTie {
  readonly parent: number;
}

export function neighborPages(database: Database, query: NeighborQuery): readonly NeighborPage[] {
  const tied = tiesOf(query);
  if (tied === null) return query.parents.map(() => neighborPage([], new Map(), query, () => null));
  const keys = nodeKeys(database, query.parents);
  const known = JSON.stringify(query.parents.map((id) => ({ id, key: keys.get(id) ?? null })));
  const parents = sql`parent (place, id, key) AS (SELECT key, value ->> '$.id', value ->> '$.key' FROM json_each(${known}))`;
  const ties = database.query<TieRow>(sql`WITH ${parents}, tie (parent, other, type, direction, fact) AS (${tied})
    SELECT t.parent, e.id AS other, e.type AS kind, t.type, t.direction, count(DISTINCT t.fact) AS count
    FROM tie t JOIN entity e ON e.key = t.other GROUP BY 1, 2, 4, 5`);
  const origins = database.query<{ parent: number; other: string; origins: number }>(sql`WITH ${parents},
    tie (parent, other, type, direction, fact) AS (${tied}),
    fact AS MATERIALIZED (SELECT DISTINCT parent, other, fact FROM tie)
    SELECT parent, e.id AS other, count(DISTINCT t.origin_id) AS origins FROM (
      SELECT f.parent, f.other, a.origin_id
      FROM fact f CROSS JOIN edge_evidence r ON r.edge_key = f.fact CROSS JOIN article a ON a.key = r.article_key
      UNION ALL SELECT f.parent, f.other, a.origin_id
      FROM fact f CROSS JOIN report r ON r.fact_key = f.fact CROSS JOIN article a ON a.key = r.article_key) t
    CROSS JOIN entity e ON e.key = t.other GROUP BY 1, 2`);
  const originsOf = new Map(origins.map((row) => [`${row.parent} ${row.other}`, row.origins]));
  return query.parents.map((_, parent) =>
    neighborPage(
      ties.filter((tie) => tie.parent === parent),
      new Map(ties.map(({ other }) => [other, originsOf.get(`${parent} ${other}`) ?? 0])),
      query,
      (ids) => entityRecords(database, ids),
    ),
  );
}

const entityRecords = (database: Database, ids: readonly string[]): ReadonlyMap<string, EntityRecord> =>
  new Map(
    database
      .query<{ id: string; record: string }>(
        sql`SELECT n.id, n.record FROM json_each(${list(ids)}) j CROSS JOIN entity n ON n.id = j.value`,
      )
      .map(({ id, record }) => [id, parseRecord<EntityRecord>(record)]),
  );

/** The selections of (parent, other, type, direction, fact) for the types and directions asked for; null where there are none. */
function tiesOf({ ties, direction }: NeighborQuery): Sql | null {
  const wanted = (type: TieType): boolean => ties === null || ties.includes(type);
  const relations = RELATION_TYPES.filter(wanted);
  const pieces: Sql[] = [];
  if (relations.length > 0 && direction !== 'IN') pieces.push(relationTies(relations, 'OUT'));
  if (relations.length > 0 && direction !== 'OUT') pieces.push(relationTies(relations, 'IN'));
  if (wanted('TOOK_PART_WITH')) pieces.push(TOOK_PART_WITH);
  for (const [type, { out, in: inward }] of Object.entries(DIRECTED)) {
    if (!wanted(type as TieType)) continue;
    if (direction !== 'IN') pieces.push(out);
    if (direction !== 'OUT') pieces.push(inward);
  }
  return pieces.length === 0 ? null : joinSql(pieces, ' UNION ALL ');
}

function relationTies(types: readonly string[], direction: 'OUT' | 'IN'): Sql {
  const [near, far] = direction === 'OUT' ? [sql`g.from_key`, sql`g.to_key`] : [sql`g.to_key`, sql`g.from_key`];
  return sql`SELECT p.place, ${far}, g.type, ${direction}, g.key FROM parent p CROSS JOIN edge g
    ON ${near} = p.key AND g.type IN (SELECT value FROM json_each(${list(types)})) AND ${far} <> p.key`;
}

const TOOK_PART_WITH = sql`SELECT p.place, b.from_key, 'TOOK_PART_WITH', 'OUT', a.to_key FROM parent p
  CROSS JOIN edge a ON a.from_key = p.key AND a.type = 'TOOK_PART_IN'
  CROSS JOIN edge b ON b.to_key = a.to_key AND b.type = 'TOOK_PART_IN' AND b.from_key <> p.key`;

const DIRECTED: Readonly<Record<'SPOKE_ABOUT' | 'SPOKE_TO' | 'PERMITS', { readonly out: Sql; readonly in: Sql }>> = {
  SPOKE_ABOUT: {
    out: sql`SELECT p.place, g.to_key, 'SPOKE_ABOUT', 'OUT', s.key FROM parent p
      CROSS JOIN statement s ON s.speaker_id = p.id
      CROSS JOIN edge g ON g.from_key = s.key AND g.type = 'ABOUT' AND g.to_key <> p.key`,
    in: sql`SELECT p.place, o.key, 'SPOKE_ABOUT', 'IN', s.key FROM parent p
      CROSS JOIN edge g ON g.to_key = p.key AND g.type = 'ABOUT'
      CROSS JOIN statement s ON s.key = g.from_key AND s.speaker_id <> p.id
      CROSS JOIN entity o ON o.id = s.speaker_id`,
  },
  SPOKE_TO: {
    out: sql`SELECT p.place, o.key, 'SPOKE_TO', 'OUT', s.key FROM parent p
      CROSS JOIN statement s ON s.speaker_id = p.id AND s.addressee_id <> p.id
      CROSS JOIN entity o ON o.id = s.addressee_id`,
    in: sql`SELECT p.place, o.key, 'SPOKE_TO', 'IN', s.key FROM parent p
      CROSS JOIN statement s ON s.addressee_id = p.id AND s.speaker_id <> p.id
      CROSS JOIN entity o ON o.id = s.speaker_id`,
  },
  PERMITS: {
    out: sql`SELECT p.place, o.key, 'PERMITS', 'OUT', m.key FROM parent p
      CROSS JOIN permission m ON m.grantor_id = p.id AND m.grantee_id <> p.id
      CROSS JOIN entity o ON o.id = m.grantee_id`,
    in: sql`SELECT p.place, o.key, 'PERMITS', 'IN', m.key FROM parent p
      CROSS JOIN permission m ON m.grantee_id = p.id AND m.grantor_id <> p.id
      CROSS JOIN entity o ON o.id = m.grantor_id`,
  },
};
