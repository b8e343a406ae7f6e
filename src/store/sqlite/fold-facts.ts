/** Statements, events and permissions, folded afresh from all their reports. */
import type { EventReport, PermissionReport, StatementReport } from '../../model/article-change.js';
import { type ArticleId, type EventId, kindOfId, type PermissionId, type StatementId } from '../../model/ids.js';
import { foldText } from '../../model/name-key.js';
import type { EventRecord, PermissionRecord, StatementRecord } from '../../model/nodes.js';
import type { PartialDate } from '../../model/partial-date.js';
import {
  foldEvent,
  foldPermission,
  foldStatement,
  type PermissionParties,
  type Source,
  type Sourced,
} from '../fold.js';
import { groupBy } from '../group-by.js';
import { dayOf } from '../row-keys.js';
import type { SqlValue } from './binding.js';
import type { Database } from './database.js';
import { parseRecord } from './list.js';
import { forgetNode, indexNode } from './search-index.js';
import { list, sqlFile } from './sql.js';
import { TABLE_OF } from './tables.js';

const REPORTS = sqlFile('read/reports');
const FACTS = sqlFile('read/facts');
const UPSERT = {
  Statement: sqlFile('write/upsert-statement'),
  Event: sqlFile('write/upsert-event'),
  Permission: sqlFile('write/upsert-permission'),
};

export type FactRecord = StatementRecord | EventRecord | PermissionRecord;

export interface SourceRow {
  readonly article_id: ArticleId;
  /** The first day it can mean, which is all that folding asks. */
  readonly published_at: PartialDate | null;
  readonly origin_id: ArticleId;
  readonly body: string;
}

export const sourceOf = ({ article_id, published_at, origin_id }: SourceRow): Source => ({
  articleId: article_id,
  publishedAt: published_at,
  originId: origin_id,
});

/** What became of the nodes that were folded. */
export interface Folded {
  readonly created: readonly string[];
  readonly removed: readonly string[];
  readonly kept: number;
}

/** Folds these facts from the reports stored, and removes those that have none. */
export function foldFacts(database: Database, ids: readonly string[]): Folded {
  const before = storedFacts(database, ids);
  const reports = groupBy(database.all<SourceRow & { fact_id: string }>(REPORTS, list(ids)), (row) => row.fact_id);
  const created: string[] = [];
  const removed: string[] = [];
  for (const id of ids) {
    const own = reports.get(id);
    const stored = before.get(id);
    if (own !== undefined) writeFact(database, foldReports(id, own), stored ?? null);
    else if (stored !== undefined) removeFact(database, id, stored.key);
    if (own !== undefined && stored === undefined) created.push(id);
    if (own === undefined && stored !== undefined) removed.push(id);
  }
  return { created, removed, kept: reports.size };
}

interface StoredFact {
  readonly id: string;
  readonly key: number;
  readonly record: string;
}

const storedFacts = (database: Database, ids: readonly string[]): ReadonlyMap<string, StoredFact> =>
  new Map(database.all<StoredFact>(FACTS, list(ids)).map((row) => [row.id, row]));

function foldReports(id: string, rows: readonly SourceRow[]): FactRecord {
  const reports = <R>(): Sourced<R>[] =>
    rows.map((row) => ({ source: sourceOf(row), report: JSON.parse(row.body) as R }));
  switch (kindOfId(id)) {
    case 'Statement':
      return foldStatement(id as StatementId, reports<StatementReport>());
    case 'Event':
      return foldEvent(id as EventId, reports<EventReport>());
    default: {
      const steps = reports<PermissionReport & PermissionParties>();
      const parties = steps[0]?.report;
      if (parties === undefined) throw new Error('a permission without a report cannot be folded');
      return foldPermission(id as PermissionId, parties, steps);
    }
  }
}

function writeFact(database: Database, fact: FactRecord, stored: StoredFact | null): void {
  const record = JSON.stringify(fact);
  if (record === stored?.record) return;
  const row = database.get<{ key: number }>(UPSERT[fact.__typename], ...columnsOf(fact), record);
  if (row === undefined) return;
  indexNode(database, row.key, fact, stored === null ? null : parseRecord(stored.record));
}

function removeFact(database: Database, id: string, key: number): void {
  const kind = kindOfId(id);
  if (kind === null) return;
  forgetNode(database, TABLE_OF[kind], key);
  database.run(DELETE[kind] ?? '', key);
}

const DELETE: Readonly<Record<string, string>> = {
  Statement: 'DELETE FROM statement WHERE key = ?',
  Event: 'DELETE FROM event WHERE key = ?',
  Permission: 'DELETE FROM permission WHERE key = ?',
};

const folded = (text: string | null): string | null => (text === null ? null : foldText(text));

/** Values in the order of the columns of the upsert, without the record. */
function columnsOf(fact: FactRecord): SqlValue[] {
  switch (fact.__typename) {
    case 'Statement': {
      const { id, kind, act, text, speakerLabel, date, speakerId, addresseeId, origins } = fact;
      return [
        id,
        kind,
        act,
        foldText(text),
        foldText(speakerLabel),
        dayOf(date),
        date,
        speakerId,
        addresseeId,
        origins,
      ];
    }
    case 'Event': {
      const { id, type, modality, date, placeId, attributedToId, origins } = fact;
      return [id, type, modality, dayOf(date), date, placeId, attributedToId, origins];
    }
    case 'Permission': {
      const { id, status, against, area, condition, validFrom, validUntil, grantorId, granteeId, origins } = fact;
      const texts = [folded(against), folded(area), folded(condition)];
      return [id, status, ...texts, dayOf(validFrom), dayOf(validUntil), grantorId, granteeId, origins];
    }
  }
}
