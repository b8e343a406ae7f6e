/** What a list field asks of the store, from its arguments and from the fields selected on its connection. */
import type { NodeKind } from '../../model/vocabulary.js';
import type { Order, PageRequest, Predicate, RelatedOptions } from '../../store/query.js';
import { NODE_RELATIONS, type RelationName } from '../../store/rows.js';
import { compileFilter } from '../filter/compile-filter.js';
import { compileOrder, sortTypesOf } from '../filter/compile-order.js';
import type { EventsOfEntityArgs, ListArgs } from '../inputs/list.args.js';
import type { PageArgs } from '../inputs/page.args.js';
import type { RelationsArgs } from '../inputs/relations.args.js';
import { DEFAULT_PAGE_SIZE } from '../limits/limits.js';
import { type CursorCodec, cursorCodec, type SortType } from './cursor.js';

export interface PagePlan {
  readonly where: Predicate | null;
  readonly order: Order;
  readonly page: PageRequest;
  /** True where rows are wanted at all, and not only their number. */
  readonly rows: boolean;
  readonly count: boolean;
  readonly options: RelatedOptions;
  readonly codec: CursorCodec;
  /** Equal for two plans that ask the same of the store. */
  readonly signature: string;
}

/** How the relations with an order of their own are ordered; see `RelationRows`. */
const OWN_ORDERS: Readonly<Partial<Record<RelationName, readonly SortType[]>>> = {
  mentions: ['text'],
  reports: ['text'],
  accounts: ['text'],
  evidence: ['text'],
  steps: ['text', 'text'],
  positions: ['number'],
  relations: ['number'],
  participants: ['number', 'text'],
  toward: ['number', 'text'],
  about: ['text'],
};

const kindOf = (relation: RelationName): NodeKind | null =>
  (NODE_RELATIONS as Readonly<Partial<Record<RelationName, NodeKind>>>)[relation] ?? null;

/** @throws GraphQLError BAD_USER_INPUT for a wrong cursor or filter */
export function planRelated(relation: RelationName, args: PageArgs, asked: ReadonlySet<string>): PagePlan {
  const kind = kindOf(relation);
  const options = optionsOf(args);
  if (kind !== null) return planNodes(kind, relation, args, asked, options);
  const codec = cursorCodec(relation, OWN_ORDERS[relation] ?? []);
  return finish({ where: null, order: [], options, codec }, relation, args, asked);
}

/** @param list names the list, so that its cursors are told from others */
export function planNodes(
  kind: NodeKind,
  list: string,
  args: ListArgs,
  asked: ReadonlySet<string>,
  options: RelatedOptions = {},
): PagePlan {
  const where = compileFilter(kind, args.filter);
  const order = compileOrder(kind, args.orderBy);
  const name = `${list} ${order.map(({ by, direction }) => `${by} ${direction}`).join()}`;
  return finish({ where, order, options, codec: cursorCodec(name, sortTypesOf(kind, order)) }, list, args, asked);
}

function finish(
  parts: Pick<PagePlan, 'where' | 'order' | 'options' | 'codec'>,
  list: string,
  args: PageArgs,
  asked: ReadonlySet<string>,
): PagePlan {
  const { where, order, options, codec } = parts;
  const rows = asked.has('edges') || asked.has('nodes') || asked.has('pageInfo');
  const count = asked.has('totalCount');
  const page = pageRequest(args, rows, codec);
  return { ...parts, page, rows, count, signature: JSON.stringify([list, where, order, options, page, count]) };
}

export function pageRequest(args: PageArgs, rows: boolean, codec: CursorCodec): PageRequest {
  return {
    limit: rows ? pageSize(args) : 0,
    backward: args.last !== null && args.last !== undefined,
    after: codec.decode('after', args.after),
    before: codec.decode('before', args.before),
  };
}

export const pageSize = ({ first, last }: PageArgs): number => first ?? last ?? DEFAULT_PAGE_SIZE;

/** Empty lists are passed over, as empty filters are. */
function optionsOf(args: PageArgs): RelatedOptions {
  const { role } = args as EventsOfEntityArgs;
  const { types, direction } = args as RelationsArgs;
  return {
    ...(role === null || role === undefined || role.length === 0 ? {} : { roles: role }),
    ...(types === null || types === undefined || types.length === 0 ? {} : { types }),
    ...(direction === null || direction === undefined ? {} : { direction }),
  };
}
