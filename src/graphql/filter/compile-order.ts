import { QUERY_FIELDS, type SortDirection } from '../../model/query-fields.js';
import type { NodeKind } from '../../model/vocabulary.js';
import type { Order } from '../../store/query.js';
import type { SortType } from '../connection/cursor.js';
import type { OrderValue } from '../inputs/list.args.js';

/** The order asked for, or that of the kind where none is. Each element has one key: that is checked before. */
export function compileOrder(kind: NodeKind, orderBy: readonly OrderValue[] | null | undefined): Order {
  const keys = (orderBy ?? []).flatMap((one) =>
    Object.entries(one)
      .filter(([, direction]) => direction !== null && direction !== undefined)
      .map(([by, direction]) => ({ by, direction: direction as SortDirection })),
  );
  if (keys.length > 0) return keys;
  const [by, direction] = QUERY_FIELDS[kind].defaultOrder;
  return [{ by, direction }];
}

/** What the sort values of an order are: dates, names and codes are text. */
export const sortTypesOf = (kind: NodeKind, order: Order): readonly SortType[] =>
  order.map(({ by }) => (QUERY_FIELDS[kind].orders[by]?.type === 'number' ? 'number' : 'text'));
