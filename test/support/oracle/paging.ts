import type { SortDirection } from '../../../src/model/query-fields.js';
import { byCodePoint } from '../../../src/store/fold.js';
import type { Page, PageRequest, Position, SortValue } from '../../../src/store/query.js';
import { compareValues } from './predicate.js';

/** Missing values last in both directions, ties by id ascending. */
export function comparePositions(directions: readonly SortDirection[], a: Position, b: Position): number {
  for (const [i, direction] of directions.entries()) {
    const order = compareSortValues(a.sort[i] ?? null, b.sort[i] ?? null, direction);
    if (order !== 0) return order;
  }
  return byCodePoint(a.rowId, b.rowId);
}

function compareSortValues(a: SortValue, b: SortValue, direction: SortDirection): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction === 'ASC' ? compareValues(a, b) : compareValues(b, a);
}

export function pageOf<Row extends Position>(
  all: readonly Row[],
  directions: readonly SortDirection[],
  { limit, backward, after, before }: PageRequest,
  count: boolean,
): Page<Row> {
  const window = all
    .filter((row) => after === null || comparePositions(directions, row, after) > 0)
    .filter((row) => before === null || comparePositions(directions, row, before) < 0)
    .sort((a, b) => comparePositions(directions, a, b));
  return {
    rows: backward ? window.slice(Math.max(0, window.length - limit)) : window.slice(0, limit),
    hasMore: window.length > limit,
    total: count ? all.length : null,
  };
}
