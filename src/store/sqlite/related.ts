import { DemarcheError } from '../../model/errors.js';
import { EVENT_ROLES } from '../../model/vocabulary.js';
import { checkRelated, isNodeRelation, isOtherRelation, type NodeRelation } from '../check-query.js';
import type { Page, Position, RelatedQuery } from '../query.js';
import { type EventRow, NODE_RELATIONS, type NodeRow, type RelationName, type RelationRows } from '../rows.js';
import type { Database } from './database.js';
import { edgeRows, firstPart, groupParents, link, type ParentGroup, parentRows } from './links.js';
import { listConditions, type SelectedRow, selectedColumns, toNodeRow } from './list.js';
import { byParent, emptyPage, pagePieces, type SortKey, sortKeys, toPage } from './order.js';
import { otherPages } from './other-relations.js';
import { every, type Sql, sql } from './sql.js';
import { TABLE, TABLE_OF } from './tables.js';

export function relatedRows<R extends RelationName>(
  database: Database,
  query: RelatedQuery<R>,
): readonly Page<RelationRows[R]>[] {
  checkRelated(query);
  if (query.relation === 'evidence') {
    return otherPages(
      database,
      'evidence',
      edgeRows(query.parents),
      query.parents.length,
      query,
    ) as unknown as readonly Page<RelationRows[R]>[];
  }
  const pages: Page<Position>[] = query.parents.map(() => emptyPage(query.count));
  for (const group of groupParents(query.parents)) {
    const found = pagesOfGroup(database, group, query);
    for (const [i, { index }] of group.parents.entries()) pages[index] = found[i] ?? emptyPage(query.count);
  }
  return pages as unknown as readonly Page<RelationRows[R]>[];
}

function pagesOfGroup(database: Database, group: ParentGroup, query: RelatedQuery): readonly Page<Position>[] {
  const { relation } = query;
  if (isNodeRelation(relation)) return nodePages(database, relation, group, query);
  if (!isOtherRelation(relation)) throw new DemarcheError('INTERNAL', `there is no relation "${relation}"`);
  return otherPages(database, relation, parentRows(group), group.parents.length, query, group.table);
}

interface ParentedRow extends SelectedRow {
  /** Place of the parent in its group. */
  readonly parent: number;
  readonly part: number | null;
}

/** Each parent's page is cut by a subquery of its own, so that only its rows are read. */
function nodePages(
  database: Database,
  relation: NodeRelation,
  group: ParentGroup,
  query: RelatedQuery,
): readonly Page<NodeRow>[] {
  const kind = NODE_RELATIONS[relation];
  const tie = link(relation, group.table, query.options);
  if (tie === null) return [];
  const keys = sortKeys(kind, query.order);
  const { window, cutting, order, limit } = pagePieces(keys, sql`n.id`, query.page);
  const table = TABLE[TABLE_OF[kind]];
  const conditions = [tie, ...listConditions(kind, query.where)];
  const part = relation === 'events' && group.table === 'entity' ? firstPart(query.options) : sql`NULL`;
  const rows = database.query<ParentedRow>(sql`SELECT p.place AS parent, ${selectedColumns(keys)}, ${part} AS part
    FROM ${parentRows(group)} p CROSS JOIN ${table} n
    ON n.key IN (SELECT n.key FROM ${table} n WHERE ${every([...conditions, window])} ORDER BY ${cutting} LIMIT ${limit})
    ORDER BY p.place, ${order}`);
  const totals = query.count ? countEach(database, group, table, conditions) : null;
  return byParent(rows, group.parents.length).map((own, parent) =>
    toPage(
      own.map((row) => toRelatedRow(row, keys, relation)),
      query.page,
      totals === null ? null : (totals.get(parent) ?? 0),
    ),
  );
}

function toRelatedRow(row: ParentedRow, keys: readonly SortKey[], relation: NodeRelation): NodeRow {
  const made = toNodeRow(row, keys);
  if (relation !== 'events') return made;
  const role = row.part === null ? null : (EVENT_ROLES[row.part] ?? null);
  return { ...made, role } as unknown as EventRow;
}

function countEach(
  database: Database,
  group: ParentGroup,
  table: Sql,
  conditions: readonly Sql[],
): ReadonlyMap<number, number> {
  const rows = database.query<{ parent: number; total: number }>(sql`SELECT p.place AS parent,
    (SELECT count(*) FROM ${table} n WHERE ${every(conditions)}) AS total FROM ${parentRows(group)} p`);
  return new Map(rows.map(({ parent, total }) => [parent, total]));
}
