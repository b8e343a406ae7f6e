import type { NodeRecord, NodeRecords } from '../../model/nodes.js';
import type { NodeKind } from '../../model/vocabulary.js';
import { checkList } from '../check-query.js';
import type { ListQuery, Page, SortValue } from '../query.js';
import type { NodeRow } from '../rows.js';
import type { Connection } from './connection.js';
import { type Cypher, cypherFile } from './cypher.js';
import { pageParameters, toPage } from './page.js';
import { select } from './selection.js';

const NAMED = cypherFile('read/list-named');
const LIST: Readonly<Record<NodeKind, Cypher>> = {
  Person: NAMED,
  Organization: NAMED,
  Place: NAMED,
  WeaponSystem: NAMED,
  Topic: NAMED,
  Statement: cypherFile('read/list-statements'),
  Event: cypherFile('read/list-events'),
  Permission: cypherFile('read/list-permissions'),
  Article: cypherFile('read/list-articles'),
};
const COUNT = cypherFile('read/count-list');

/** A row of any list of nodes: the record and, beside it, the values it is ordered by. */
export interface SelectedRow {
  readonly id: string;
  readonly record: string;
  readonly s0: SortValue;
  readonly s1: SortValue;
}

export const parseRecord = <N extends NodeRecord>(record: string): N => JSON.parse(record) as N;

export const toNodeRow = ({ id, record, s0, s1 }: SelectedRow, keys: number): NodeRow => ({
  node: parseRecord(record),
  sort: [s0, s1].slice(0, keys),
  rowId: id,
});

/** Counting is a second question, asked at the same time. */
export async function listNodes<K extends NodeKind>(
  connection: Connection,
  query: ListQuery<K>,
): Promise<Page<NodeRow<NodeRecords[K]>>> {
  checkList(query);
  const { kind, where, order, page, count } = query;
  const selection = await select(connection, [kind], where);
  const [rows, totals] = await Promise.all([
    connection.read<SelectedRow>(LIST[kind], { ...selection, ...pageParameters(kind, order, page) }),
    count ? connection.read<{ total: number }>(COUNT, selection) : null,
  ]);
  const total = totals === null ? null : (totals[0]?.total ?? 0);
  const nodes = rows.map((row) => toNodeRow(row, order.length));
  return toPage(nodes, page, total) as Page<NodeRow<NodeRecords[K]>>;
}
