import type { NodeRecord, NodeRecords } from '../../model/nodes.js';
import type { NodeKind } from '../../model/vocabulary.js';
import { checkList } from '../check-query.js';
import type { ListQuery, Page, SortValue } from '../query.js';
import type { NodeRow } from '../rows.js';
import type { Database } from './database.js';
import { pagePieces, type SortKey, sortKeys, toPage } from './order.js';
import { condition } from './predicate.js';
import { every, joinSql, type Sql, sql } from './sql.js';
import { ofKinds, TABLE, TABLE_OF } from './tables.js';

export const parseRecord = <N extends NodeRecord>(record: string): N => JSON.parse(record) as N;

/** A row of any list of nodes: the record and, beside it, the values it is ordered by. */
export interface SelectedRow {
  readonly id: string;
  readonly record: string;
  readonly s0: SortValue;
  readonly s1: SortValue;
}

/** Columns of a `SelectedRow`. */
export function selectedColumns(keys: readonly SortKey[]): Sql {
  const sorts = [0, 1].map((i) => keys[i]?.column ?? sql`NULL`);
  return sql`n.id, n.record, ${joinSql(
    sorts.map((column, i) => (i === 0 ? sql`${column} AS s0` : sql`${column} AS s1`)),
    ', ',
  )}`;
}

export const toNodeRow = ({ id, record, s0, s1 }: SelectedRow, keys: readonly SortKey[]): NodeRow => ({
  node: parseRecord(record),
  sort: [s0, s1].slice(0, keys.length),
  rowId: id,
});

/** The conditions that the rows of a list of this kind meet, apart from the page. */
export function listConditions(kind: NodeKind, where: ListQuery['where']): readonly Sql[] {
  const ofKind = ofKinds([kind]);
  return [...(ofKind === null ? [] : [ofKind]), ...(where === null ? [] : [condition(kind, where)])];
}

export function listNodes<K extends NodeKind>(database: Database, query: ListQuery<K>): Page<NodeRow<NodeRecords[K]>> {
  checkList(query);
  const { kind, page } = query;
  const keys = sortKeys(kind, query.order);
  const { window, cutting, limit } = pagePieces(keys, sql`n.id`, page);
  const table = TABLE[TABLE_OF[kind]];
  const conditions = listConditions(kind, query.where);
  const rows = database.query<SelectedRow>(sql`SELECT ${selectedColumns(keys)} FROM ${table} n
    WHERE ${every([...conditions, window])} ORDER BY ${cutting} LIMIT ${limit}`);
  if (page.backward) rows.reverse();
  const total = query.count ? countRows(database, table, conditions) : null;
  return toPage(
    rows.map((row) => toNodeRow(row, keys)),
    page,
    total,
  ) as Page<NodeRow<NodeRecords[K]>>;
}

function countRows(database: Database, table: Sql, conditions: readonly Sql[]): number {
  const [row] = database.query<{ total: number }>(
    sql`SELECT count(*) AS total FROM ${table} n WHERE ${every(conditions)}`,
  );
  return row?.total ?? 0;
}
