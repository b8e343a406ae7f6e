/** Relations with an order of their own: where the rows (`r`) of each come from, given a parent (`p`), and how they read. */
import type { Evidence } from '../../model/evidence.js';
import type { EventId } from '../../model/ids.js';
import type { EntityRecord, NodeRecord, StatementRecord } from '../../model/nodes.js';
import { RELATION_TYPES, STATEMENT_TIES } from '../../model/relationships.js';
import { EVENT_ROLES, POLARITIES } from '../../model/vocabulary.js';
import type { OtherRelation } from '../check-query.js';
import type { Position, RelatedOptions } from '../query.js';
import type {
  AccountRow,
  MentionRow,
  NodeRow,
  ParticipantRow,
  RelationRow,
  ReportRow,
  StanceRow,
  StepRow,
  TieRow,
} from '../rows.js';
import { accountOf } from '../told-facts.js';
import type { SqlRow } from './binding.js';
import { parseRecord } from './list.js';
import type { SortKey } from './order.js';
import { list, type Sql, sql } from './sql.js';
import type { Table } from './tables.js';

export interface OtherSource {
  readonly from: Sql;
  /** What ties `r` to `p`. */
  readonly tie: Sql;
  readonly columns: Sql;
  readonly keys: readonly SortKey[];
  /** The keys that are days, for which NO_DAY stands for a missing one. */
  readonly days: number;
  readonly rowId: Sql;
  /**
   * Columns that name a row, and what narrows the table to them: then the page of each parent is cut by a subquery and no
   * more is read. Null for lists that are always short; they are cut after reading, each row once.
   */
  readonly cut: { readonly columns: Sql; readonly narrowed: Sql } | null;
  readonly make: (row: SqlRow, position: Position) => Position;
}

const up = (column: Sql): SortKey => ({ column, direction: 'ASC', alwaysThere: true });
const DAY = up(sql`r.day`);
const ROW_ID = sql`r.row_id`;
const PLACE = sql`(r.day, r.row_id)`;

const evidenceOf = (json: unknown): Evidence => JSON.parse(String(json)) as Evidence;

/** Null where parents of this table have no such relation. */
export function otherSource(
  relation: OtherRelation,
  table: Table | undefined,
  options: RelatedOptions,
): OtherSource | null {
  switch (relation) {
    case 'mentions':
      return table === 'entity' ? ENTITY_MENTIONS : table === 'article' ? ARTICLE_MENTIONS : null;
    case 'reports':
      return REPORTS;
    case 'accounts':
      return table === 'event' ? ACCOUNTS : null;
    case 'evidence':
      return EVIDENCE;
    case 'steps':
      return table === 'permission' ? STEPS : null;
    case 'positions':
      return relationSource(sql`r.from_key = p.key AND r.type = 'HOLDS_POSITION'`, sql`1`);
    case 'relations':
      return relationsSource(options);
    case 'about':
      return ABOUT;
    case 'toward':
      return TOWARD;
    case 'ties':
      return table === 'statement' ? TIES : null;
    case 'participants':
      return PARTICIPANTS;
  }
}

const mentionSource = (tie: Sql, cut: OtherSource['cut']): OtherSource => ({
  from: sql`mention r`,
  tie,
  columns: sql`r.evidence, (SELECT e.id FROM entity e WHERE e.key = r.entity_key) AS entity_id`,
  keys: [DAY],
  days: 1,
  rowId: ROW_ID,
  cut,
  make: (row, position): MentionRow => ({
    ...evidenceOf(row.evidence),
    entityId: row.entity_id as MentionRow['entityId'],
    ...position,
  }),
});

const OF_ENTITY = sql`r.entity_key = p.key`;
const ENTITY_MENTIONS = mentionSource(OF_ENTITY, { columns: PLACE, narrowed: OF_ENTITY });
const ARTICLE_MENTIONS = mentionSource(sql`r.article_key = p.key`, null);

const OF_FACT = sql`r.fact_key = p.key`;
const REPORTS: OtherSource = {
  from: sql`report r`,
  tie: OF_FACT,
  columns: sql`r.body ->> '$.evidence' AS evidence`,
  keys: [DAY],
  days: 1,
  rowId: ROW_ID,
  cut: { columns: PLACE, narrowed: OF_FACT },
  make: (row, position): ReportRow => ({ ...evidenceOf(row.evidence), ...position }),
};

const OF_EDGE = sql`r.edge_key = p.key`;
const EVIDENCE: OtherSource = {
  ...REPORTS,
  from: sql`edge_evidence r`,
  tie: OF_EDGE,
  columns: sql`r.evidence`,
  cut: { columns: PLACE, narrowed: OF_EDGE },
};

const STEPS: OtherSource = {
  ...REPORTS,
  columns: sql`r.body`,
  keys: [up(sql`r.step_day`), DAY],
  days: 2,
  make: (row, position): StepRow => {
    const { status, date, against, area, condition, attributedToId, sourceId, evidence } = JSON.parse(
      String(row.body),
    ) as StepRow;
    return { status, date, against, area, condition, attributedToId, sourceId, evidence, ...position };
  },
};

/** Of the reports of one article those that are the first of each event that it holds for one of its own. */
const IS_FIRST = sql`NOT EXISTS (SELECT 1 FROM report o WHERE o.fact_key = r.fact_key AND o.article_key = r.article_key
  AND substr(o.row_id, -5) < substr(r.row_id, -5) AND (o.body ->> '$.givenId') IS (r.body ->> '$.givenId'))`;

const ACCOUNTS: OtherSource = {
  ...REPORTS,
  tie: sql`${OF_FACT} AND ${IS_FIRST}`,
  columns: sql`r.body, p.id`,
  make: (row, position): AccountRow => accountOf(String(row.id) as EventId, String(row.body), position),
};

const relationSource = (tie: Sql, out: Sql): OtherSource => ({
  from: sql`edge r`,
  tie,
  columns: sql`r.id, r.type, r.from_id, r.to_id, r.title, r.item, r.valid_from, r.valid_until, r.origins, r.reports,
    ${out} AS outward`,
  keys: [{ column: sql`r.origins`, direction: 'DESC', alwaysThere: true }],
  days: 0,
  rowId: sql`r.id`,
  cut: { columns: sql`r.key`, narrowed: sql`1` },
  make: makeRelation,
});

function makeRelation(row: SqlRow, position: Position): RelationRow {
  const out = row.outward === 1;
  const { id, type, title, item, valid_from, valid_until, origins, reports } = row;
  return {
    id,
    type,
    direction: out ? 'OUT' : 'IN',
    otherId: out ? row.to_id : row.from_id,
    title,
    item,
    from: valid_from,
    until: valid_until,
    origins,
    reports,
    ...position,
  } as RelationRow;
}

function relationsSource({ types = RELATION_TYPES, direction = 'BOTH' }: RelatedOptions): OtherSource {
  const ofType = sql`r.type IN (SELECT value FROM json_each(${list(types)}))`;
  if (direction === 'OUT') return relationSource(sql`r.from_key = p.key AND ${ofType}`, sql`1`);
  if (direction === 'IN') return relationSource(sql`r.to_key = p.key AND ${ofType}`, sql`0`);
  return relationSource(sql`(r.from_key = p.key OR r.to_key = p.key) AND ${ofType}`, sql`(r.from_key = p.key)`);
}

const PARTICIPANTS: OtherSource = {
  from: sql`edge r JOIN entity e ON e.key = r.from_key`,
  tie: sql`r.to_key = p.key AND r.type = 'TOOK_PART_IN' AND r.rank IS NOT NULL`,
  columns: sql`e.record`,
  keys: [up(sql`r.rank`), up(sql`e.name`)],
  days: 0,
  rowId: sql`e.id`,
  cut: null,
  make: (row, position): ParticipantRow => ({
    role: EVENT_ROLES[Number(position.sort[0])] ?? 'AGENT',
    node: parseRecord<EntityRecord>(String(row.record)),
    ...position,
  }),
};

const TOWARD: OtherSource = {
  from: sql`edge r LEFT JOIN entity e ON e.key = r.to_key LEFT JOIN topic t ON t.key = r.to_key`,
  tie: sql`r.from_key = p.key AND r.type = 'TOWARD' AND r.rank IS NOT NULL`,
  columns: sql`coalesce(e.record, t.record) AS record`,
  keys: [up(sql`r.rank`), up(sql`coalesce(e.name, t.name)`)],
  days: 0,
  rowId: sql`r.to_id`,
  cut: null,
  make: (row, position): StanceRow => ({
    target: parseRecord(String(row.record)),
    polarity: POLARITIES[Number(position.sort[0])] ?? 'NEUTRAL',
    ...position,
  }),
};

const TIE_RANK = sql`(SELECT t.key FROM json_each(${list(STATEMENT_TIES)}) t WHERE t.value = r.type)`;
/** Seen from the parent: 0 OUT, 1 IN. */
const INWARD = sql`(r.from_key <> p.key)`;

const TIES: OtherSource = {
  from: sql`edge r JOIN statement s ON s.key IN (r.from_key, r.to_key)`,
  tie: sql`((r.from_key = p.key AND s.key = r.to_key) OR (r.to_key = p.key AND s.key = r.from_key)) AND ${TIE_RANK} IS NOT NULL`,
  columns: sql`s.record`,
  keys: [up(TIE_RANK), up(INWARD)],
  days: 0,
  rowId: sql`s.id`,
  cut: null,
  make: (row, position): TieRow => ({
    type: STATEMENT_TIES[Number(position.sort[0])] ?? 'REPLIES_TO',
    direction: position.sort[1] === 0 ? 'OUT' : 'IN',
    statement: parseRecord<StatementRecord>(String(row.record)),
    ...position,
  }),
};

const ABOUT: OtherSource = {
  from: sql`edge r LEFT JOIN entity e ON e.key = r.to_key LEFT JOIN topic t ON t.key = r.to_key
    LEFT JOIN event v ON v.key = r.to_key LEFT JOIN permission m ON m.key = r.to_key`,
  tie: sql`r.from_key = p.key AND r.type = 'ABOUT'`,
  columns: sql`coalesce(e.record, t.record, v.record, m.record) AS record`,
  keys: [{ column: sql`coalesce(e.name, t.name)`, direction: 'ASC', alwaysThere: false }],
  days: 0,
  rowId: sql`r.to_id`,
  cut: null,
  make: (row, position): NodeRow => ({ node: parseRecord<NodeRecord>(String(row.record)), ...position }),
};
