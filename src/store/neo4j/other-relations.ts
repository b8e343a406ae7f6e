/** Pages of the relations that have an order of their own. */
import type { Evidence } from '../../model/evidence.js';
import type { EntityRecord, StatementRecord } from '../../model/nodes.js';
import { RELATION_TYPES, STATEMENT_TIES, type StatementTie } from '../../model/relationships.js';
import { EVENT_ROLES, POLARITIES } from '../../model/vocabulary.js';
import type { OtherRelation } from '../check-query.js';
import { NO_DAY } from '../fold.js';
import type { Page, PageRequest, Position, RelatedQuery, SortValue } from '../query.js';
import type {
  MentionRow,
  NodeRow,
  ParticipantRow,
  RelationRow,
  ReportRow,
  StanceRow,
  StepRow,
  TieRow,
} from '../rows.js';
import { dayIn, firstAccounts, type ReportColumns, toAccount } from './accounts.js';
import type { Connection } from './connection.js';
import { type Cypher, cypherFile } from './cypher.js';
import { parseRecord } from './list.js';
import { byParent, pageOf, type Total, toPage, totalsOf } from './page.js';
import { whole } from './parameters.js';

const MENTIONS = cypherFile('read/mentions');
const COUNT_MENTIONS = cypherFile('read/count-mentions');
const RELATIONS = cypherFile('read/relations');
const COUNT_RELATIONS = cypherFile('read/count-relations');
const REPORTS = cypherFile('read/reports');
const EVIDENCE = cypherFile('read/evidence');
const ABOUT = cypherFile('read/about');
const TOWARD = cypherFile('read/toward');
const TIES = cypherFile('read/ties');
const PARTICIPANTS = cypherFile('read/participants');

type Pages = Promise<readonly Page<Position>[]>;

export function otherPages(connection: Connection, relation: OtherRelation, query: RelatedQuery): Pages {
  switch (relation) {
    case 'mentions':
      return mentionPages(connection, query);
    case 'relations':
      return relationPages(connection, query);
    case 'positions':
      return relationPages(connection, { ...query, options: { types: ['HOLDS_POSITION'], direction: 'OUT' } });
    case 'reports':
      return shortPages(connection, REPORTS, toReport, query);
    case 'steps':
      return shortPages(connection, REPORTS, toStep, query);
    case 'accounts':
      return shortPages(connection, REPORTS, toAccount, query, firstAccounts);
    case 'evidence':
      return shortPages(connection, EVIDENCE, toEvidence, query);
    case 'about':
      return shortPages(connection, ABOUT, toAbout, query);
    case 'toward':
      return shortPages(connection, TOWARD, toStance, query);
    case 'ties':
      return shortPages(connection, TIES, toTie, query);
    case 'participants':
      return shortPages(connection, PARTICIPANTS, toParticipant, query);
  }
}

/** Lists of a fact or an edge are short: all rows are read, and pages are cut here. */
async function shortPages<R extends { readonly parent: number }>(
  connection: Connection,
  cypher: Cypher,
  make: (row: R) => Position | null,
  { parents, page, count }: RelatedQuery,
  choose: (rows: readonly R[]) => readonly R[] = (rows) => rows,
): Pages {
  const rows = await connection.read<R>(cypher, { parents });
  return byParent(rows, parents.length).map((own) =>
    pageOf(
      choose(own)
        .map(make)
        .filter((row) => row !== null),
      page,
      count,
    ),
  );
}

interface Parented {
  readonly parent: number;
}

function toReport({ day, rowId, report }: ReportColumns): ReportRow {
  const { evidence } = JSON.parse(report) as { evidence: Evidence };
  return { ...evidence, sort: [dayIn(day)], rowId };
}

/** Only reports of permissions are steps, and only these have a status. */
function toStep({ day, stepDay, rowId, report }: ReportColumns): StepRow | null {
  const step = JSON.parse(report) as StepRow;
  if (step.status === undefined) return null;
  const { status, date, against, area, condition, attributedToId, sourceId, evidence } = step;
  const sort = [dayIn(stepDay), dayIn(day)];
  return { status, date, against, area, condition, attributedToId, sourceId, evidence, sort, rowId };
}

interface PassageColumns extends Parented {
  readonly passage: string;
  readonly evidence: string;
}

const DAY_LENGTH = NO_DAY.length;
/** A passage is its day and row id, see edges.ts; as one text they order as the two do. */
const positionOf = (passage: string): Position => ({
  sort: [dayIn(passage.slice(0, DAY_LENGTH))],
  rowId: passage.slice(DAY_LENGTH + 1),
});
const passageOf = (position: Position | null): string | null =>
  position === null ? null : `${position.sort[0] ?? NO_DAY} ${position.rowId}`;

const toEvidence = ({ passage, evidence }: PassageColumns): ReportRow => ({
  ...(JSON.parse(evidence) as Evidence),
  ...positionOf(passage),
});

interface NodeColumns extends Parented {
  readonly id: string;
  readonly name: string | null;
  readonly rank: number;
  readonly record: string;
}

const toAbout = ({ id, name, record }: NodeColumns): NodeRow => ({
  node: parseRecord(record),
  sort: [name],
  rowId: id,
});

const toStance = ({ id, name, rank, record }: NodeColumns): StanceRow => ({
  target: parseRecord(record),
  polarity: POLARITIES[rank] ?? 'NEUTRAL',
  sort: [rank, name],
  rowId: id,
});

interface TieColumns extends Parented {
  readonly id: string;
  readonly type: StatementTie;
  readonly outward: boolean;
  readonly record: string;
}

const toTie = ({ id, type, outward, record }: TieColumns): TieRow => ({
  type,
  direction: outward ? 'OUT' : 'IN',
  statement: parseRecord<StatementRecord>(record),
  sort: [STATEMENT_TIES.indexOf(type), outward ? 0 : 1],
  rowId: id,
});

const toParticipant = ({ id, name, rank, record }: NodeColumns): ParticipantRow => ({
  role: EVENT_ROLES[rank] ?? 'AGENT',
  node: parseRecord<EntityRecord>(record),
  sort: [rank, name],
  rowId: id,
});

type MentionColumns = PassageColumns & { readonly entityId: MentionRow['entityId'] };

/** Of an entity that all speak of there are thousands: these pages are cut by the server. */
async function mentionPages(connection: Connection, { parents, page, count }: RelatedQuery): Pages {
  const { after, before } = page;
  const [rows, totals] = await Promise.all([
    connection.read<MentionColumns>(MENTIONS, {
      parents,
      after: passageOf(after),
      before: passageOf(before),
      ...cutting(page),
    }),
    count ? connection.read<Total>(COUNT_MENTIONS, { parents }) : null,
  ]);
  const totalOf = totalsOf(totals);
  return byParent(rows, parents.length).map((own, parent) => {
    const mentions = own.map((row): MentionRow => ({ ...toEvidence(row), entityId: row.entityId }));
    return toPage(mentions, page, totalOf(parent));
  });
}

const cutting = ({ backward, limit }: PageRequest) => ({ backward, limit: whole(limit + 1) });

interface RelationColumns extends Parented {
  readonly id: string;
  readonly type: string;
  readonly fromId: string;
  readonly toId: string;
  readonly title: string | null;
  readonly item: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly origins: number;
  readonly reports: number;
}

async function relationPages(connection: Connection, { parents, page, count, options }: RelatedQuery): Pages {
  const { types = RELATION_TYPES, direction = 'BOTH' } = options;
  const scope = { parents, types, direction };
  const bound = (position: Position | null) =>
    position === null ? null : { origins: Number(position.sort[0] as SortValue), id: position.rowId };
  const [rows, totals] = await Promise.all([
    connection.read<RelationColumns>(RELATIONS, {
      ...scope,
      after: bound(page.after),
      before: bound(page.before),
      ...cutting(page),
    }),
    count ? connection.read<Total>(COUNT_RELATIONS, scope) : null,
  ]);
  const totalOf = totalsOf(totals);
  return byParent(rows, parents.length).map((own, parent) => {
    const relations = own.map((row) => toRelation(row, direction !== 'IN' && row.fromId === parents[parent]));
    return toPage(relations, page, totalOf(parent));
  });
}

function toRelation(row: RelationColumns, outward: boolean): RelationRow {
  const { id, type, fromId, toId, title, item, since, until, origins, reports } = row;
  const direction = outward ? 'OUT' : 'IN';
  const otherId = outward ? toId : fromId;
  const ends = { id, type, direction, otherId, title, item, from: since, until };
  return { ...ends, origins, reports, sort: [origins], rowId: id } as unknown as RelationRow;
}
