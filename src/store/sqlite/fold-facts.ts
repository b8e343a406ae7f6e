/** Statements, events and permissions, folded from their reports. */
import { type ArticleId, kindOfId } from '../../model/ids.js';
import type { PartialDate } from '../../model/partial-date.js';
import type { Source } from '../fold.js';
import { groupBy } from '../group-by.js';
import { evidenceRowId } from '../row-keys.js';
import { factsOf, foldReports, type Report, stepDayOf, type ToldFacts } from '../told-facts.js';
import type { Database } from './database.js';
import { addEventKeys } from './event-candidates.js';
import { type FactRecord, factColumns } from './fact-columns.js';
import { parseRecord } from './list.js';
import { nodeKeys } from './node-keys.js';
import { forgetNode, indexNode } from './search-index.js';
import { list, sqlFile } from './sql.js';
import type { StoredArticle } from './stored-article.js';

const INSERT_REPORT = sqlFile('write/insert-report');
const REPORTS = sqlFile('read/reports');
const FACTS = sqlFile('read/facts');
const UPSERT = {
  Statement: sqlFile('write/upsert-statement'),
  Event: sqlFile('write/upsert-event'),
  Permission: sqlFile('write/upsert-permission'),
};

/** What an article told of, by id, and which of it was not there before. */
export interface Added {
  readonly keys: ReadonlyMap<string, number>;
  readonly created: readonly string[];
}

/** Adds the reports of an article. Facts that are new are folded from these alone, the others with all they have. */
export function addFacts(database: Database, change: ToldFacts, article: StoredArticle): Added {
  const facts = factsOf(change);
  const keys = nodeKeys(
    database,
    facts.map(({ id }) => id),
  );
  const known = [...keys.values()];
  const created: string[] = [];
  for (const { id, reports } of facts) {
    if (!keys.has(id)) {
      const sourced = reports.map((report) => ({ source: article.source, report }));
      keys.set(id, writeFact(database, foldReports(id, sourced), null));
      created.push(id);
    }
    insertReports(database, keys.get(id) ?? 0, reports, article);
  }
  addEventKeys(database, change.events, keys, article.id);
  foldFacts(database, known);
  return { keys, created };
}

function insertReports(database: Database, key: number, reports: readonly Report[], article: StoredArticle): void {
  for (const [ordinal, report] of reports.entries()) {
    const rowId = evidenceRowId(article.id, report.evidence.start, ordinal);
    const body = JSON.stringify(report);
    database.run(INSERT_REPORT, key, article.day, rowId, article.key, stepDayOf(report, article.day), body);
  }
}

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

interface StoredNode {
  readonly id: string;
  readonly key: number;
}

/** What became of nodes that were folded anew. */
export interface Folded {
  readonly removed: readonly StoredNode[];
  readonly kept: number;
}

/** Folds these facts anew from the reports stored, and removes those that have none. */
export function foldFacts(database: Database, keys: readonly number[]): Folded {
  if (keys.length === 0) return { removed: [], kept: 0 };
  const rows = database.all<SourceRow & { fact_key: number }>(REPORTS, list(keys));
  const reports = groupBy(rows, ({ fact_key }) => fact_key);
  const removed: StoredNode[] = [];
  for (const stored of database.all<StoredFact>(FACTS, list(keys))) {
    const own = reports.get(stored.key);
    if (own !== undefined) {
      const sourced = own.map((row) => ({ source: sourceOf(row), report: JSON.parse(row.body) as Report }));
      writeFact(database, foldReports(stored.id, sourced), stored);
    } else {
      removeFact(database, stored);
      removed.push(stored);
    }
  }
  return { removed, kept: reports.size };
}

interface StoredFact extends StoredNode {
  readonly record: string;
}

/** @returns the key */
function writeFact(database: Database, fact: FactRecord, stored: StoredFact | null): number {
  const record = JSON.stringify(fact);
  if (stored !== null && record === stored.record) return stored.key;
  const row = database.get<{ key: number }>(UPSERT[fact.__typename], ...factColumns(fact), record);
  const key = row?.key ?? 0;
  indexNode(database, key, fact, stored === null ? null : parseRecord(stored.record));
  return key;
}

function removeFact(database: Database, { id, key }: StoredFact): void {
  forgetNode(database, key);
  database.run(DELETE[kindOfId(id) ?? ''] ?? '', key);
}

const DELETE: Readonly<Record<string, string>> = {
  Statement: 'DELETE FROM statement WHERE key = ?',
  Event: 'DELETE FROM event WHERE key = ?',
  Permission: 'DELETE FROM permission WHERE key = ?',
};
