/** Orders and pages as pieces of statements over the table called `n`. */
import { DemarcheError } from '../../model/errors.js';
import { QUERY_FIELDS, type SortDirection } from '../../model/query-fields.js';
import type { NodeKind } from '../../model/vocabulary.js';
import type { Order, Page, PageRequest, Position, SortValue } from '../query.js';
import type { SqlValue } from './binding.js';
import { every, joinSql, type Sql, sql } from './sql.js';
import { columnOf, isAlwaysThere } from './tables.js';

/** One key of an order: never null, so that a page begins at a place in an index. */
export interface SortKey {
  readonly column: Sql;
  readonly direction: SortDirection;
  /** False where the column may be null; then the key is wrapped so that missing values come last. */
  readonly alwaysThere: boolean;
}

const NOTHING = new Uint8Array(0);

/** The column as it is ordered by, as the indexes have it. Numbers sort before text and blobs after it. */
function keyExpression({ column, direction, alwaysThere }: SortKey): Sql {
  if (alwaysThere) return column;
  return direction === 'DESC' ? sql`coalesce(${column}, 0)` : sql`coalesce(${column}, x'')`;
}

const keyValue = ({ direction }: SortKey, value: SortValue): SqlValue => value ?? (direction === 'DESC' ? 0 : NOTHING);

export function sortKeys(kind: NodeKind, order: Order): readonly SortKey[] {
  return order.map(({ by, direction }) => {
    const field = QUERY_FIELDS[kind].orders[by];
    if (field === undefined) throw new DemarcheError('INTERNAL', `a ${kind} cannot be ordered by "${by}"`);
    return { column: columnOf(field.property), direction, alwaysThere: isAlwaysThere(field.property) };
  });
}

export interface PagePieces {
  /** The rows between the two positions. */
  readonly window: Sql;
  /** For `ORDER BY` while the page is cut: against the order where it is paged backward. */
  readonly cutting: Sql;
  /** For `ORDER BY` of the answer. */
  readonly order: Sql;
  /** One more than asked for, to see whether there are more. */
  readonly limit: number;
}

/** @param rowId the column that breaks ties and names the row */
export function pagePieces(keys: readonly SortKey[], rowId: Sql, page: PageRequest): PagePieces {
  const window = [
    ...(page.after === null ? [] : [beyond(keys, rowId, page.after, true)]),
    ...(page.before === null ? [] : [beyond(keys, rowId, page.before, false)]),
  ];
  return {
    window: every(window),
    cutting: orderBy(keys, rowId, page.backward),
    order: orderBy(keys, rowId, false),
    limit: page.limit + 1,
  };
}

function orderBy(keys: readonly SortKey[], rowId: Sql, reversed: boolean): Sql {
  const terms = keys.map((key) =>
    (key.direction === 'DESC') === reversed ? keyExpression(key) : sql`${keyExpression(key)} DESC`,
  );
  return joinSql([...terms, reversed ? sql`${rowId} DESC` : rowId], ', ');
}

/**
 * Rows after (or before) a position: `k1 >= v1 AND (k1 > v1 OR (k2 >= v2 AND (… OR id > rowId)))`, with which an index
 * on the keys starts at the position.
 */
function beyond(keys: readonly SortKey[], rowId: Sql, { sort, rowId: id }: Position, after: boolean): Sql {
  let piece = after ? sql`${rowId} > ${id}` : sql`${rowId} < ${id}`;
  for (let i = keys.length - 1; i >= 0; i--) {
    const key = keys[i] as SortKey;
    const column = keyExpression(key);
    const value = keyValue(key, sort[i] ?? null);
    piece =
      (key.direction === 'ASC') === after
        ? sql`(${column} >= ${value} AND (${column} > ${value} OR ${piece}))`
        : sql`(${column} <= ${value} AND (${column} < ${value} OR ${piece}))`;
  }
  return piece;
}

/** Makes a page of rows in the order of the answer, of which there may be one more than asked for. */
export function toPage<Row>(rows: readonly Row[], { limit, backward }: PageRequest, total: number | null): Page<Row> {
  const hasMore = rows.length > limit;
  const shown = !hasMore ? rows : backward ? rows.slice(1) : rows.slice(0, limit);
  return { rows: shown, hasMore, total };
}

export const emptyPage = (count: boolean): Page<never> => ({ rows: [], hasMore: false, total: count ? 0 : null });

/** The rows of each parent, by its place. */
export function byParent<Row extends { readonly parent: number }>(rows: readonly Row[], parents: number): Row[][] {
  const groups: Row[][] = Array.from({ length: parents }, () => []);
  for (const row of rows) groups[row.parent]?.push(row);
  return groups;
}
