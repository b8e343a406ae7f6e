/** Orders and pages as parameters of the statements, and pages cut here where a list is short. */
import { DemarcheError } from '../../model/errors.js';
import { QUERY_FIELDS } from '../../model/query-fields.js';
import type { NodeKind } from '../../model/vocabulary.js';
import { byCodePoint } from '../fold.js';
import type { Order, Page, PageRequest, Position, SortValue } from '../query.js';
import { propertyOf } from './node-properties.js';
import { type Parameters, whole } from './parameters.js';

/** No property has this name: an order by it leaves all as it is. */
const NO_PROPERTY = '';
const MAX_KEYS = 2;

/**
 * `$sort`, `$descending`: the properties to order by. `$bounds`: positions with the side of them that is wanted, 1 for
 * after and -1 for before. `$limit` is one more than asked for, to see whether there are more.
 */
export function pageParameters(kind: NodeKind, order: Order, page: PageRequest): Parameters {
  const keys = order.map(({ by, direction }) => {
    const field = QUERY_FIELDS[kind].orders[by];
    if (field === undefined) throw new DemarcheError('INTERNAL', `a ${kind} cannot be ordered by "${by}"`);
    return { property: propertyOf(field.property, field.type), descending: direction === 'DESC' };
  });
  const padded = Array.from({ length: MAX_KEYS }, (_, i) => keys[i] ?? { property: NO_PROPERTY, descending: false });
  const bound = (side: 1 | -1, { sort, rowId }: Position) => ({
    side: whole(side),
    sort: padded.map((_, i) => sort[i] ?? null),
    rowId,
  });
  return {
    sort: padded.map(({ property }) => property),
    descending: padded.map(({ descending }) => descending),
    bounds: [
      ...(page.after === null ? [] : [bound(1, page.after)]),
      ...(page.before === null ? [] : [bound(-1, page.before)]),
    ],
    backward: page.backward,
    limit: whole(page.limit + 1),
  };
}

/** A page of rows that stand as they were cut: against the order where it was paged backward. One may be too many. */
export function toPage<R>(cut: readonly R[], { limit, backward }: PageRequest, total: number | null): Page<R> {
  const shown = cut.slice(0, limit);
  return { rows: backward ? shown.reverse() : shown, hasMore: cut.length > limit, total };
}

export const emptyPage = (count: boolean): Page<never> => ({ rows: [], hasMore: false, total: count ? 0 : null });

/** Cuts a page from all the rows of a list that is ordered upward, missing values last. */
export function pageOf<R extends Position>(all: readonly R[], page: PageRequest, count: boolean): Page<R> {
  const { after, before, backward } = page;
  const sign = backward ? -1 : 1;
  const window = all
    .filter((row) => (after === null || compare(row, after) > 0) && (before === null || compare(row, before) < 0))
    .sort((a, b) => sign * compare(a, b));
  return toPage(window, page, count ? all.length : null);
}

function compare(a: Position, b: Position): number {
  for (const [i, value] of a.sort.entries()) {
    const order = compareValues(value, b.sort[i] ?? null);
    if (order !== 0) return order;
  }
  return byCodePoint(a.rowId, b.rowId);
}

function compareValues(a: SortValue, b: SortValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === 'string' && typeof b === 'string' ? byCodePoint(a, b) : Number(a) - Number(b);
}

/** The rows of each parent, by its place. */
export function byParent<R extends { readonly parent: number }>(rows: readonly R[], parents: number): R[][] {
  const groups: R[][] = Array.from({ length: parents }, () => []);
  for (const row of rows) groups[row.parent]?.push(row);
  return groups;
}

export interface Total {
  readonly parent: number;
  readonly total: number;
}

/** The total of each parent; null where none were asked for, 0 for parents without any. */
export function totalsOf(rows: readonly Total[] | null): (parent: number) => number | null {
  const totals = new Map(rows?.map(({ parent, total }) => [parent, total]));
  return (parent) => (rows === null ? null : (totals.get(parent) ?? 0));
}
