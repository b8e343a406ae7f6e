/** The values behind connections. Cursors are made only when they are read. */
import type { AggregateQuery, Page, PageRequest, Position } from '../../store/query.js';
import type { CursorCodec } from './cursor.js';
import type { PagePlan } from './page-plan.js';

/** The list that a connection is a page of, as far as it can be counted. */
export interface ListScope {
  readonly scope: AggregateQuery['scope'];
  readonly where: AggregateQuery['where'];
}

export class EdgeValue {
  [extra: string]: unknown;

  constructor(
    readonly node: unknown,
    readonly row: Position,
    readonly codec: CursorCodec,
  ) {}

  get cursor(): string {
    return this.codec.encode(this.row);
  }
}

export class PageInfoValue {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;

  constructor(
    readonly rows: readonly Position[],
    hasMore: boolean,
    page: PageRequest,
    readonly codec: CursorCodec,
  ) {
    this.hasNextPage = page.backward ? page.before !== null : hasMore;
    this.hasPreviousPage = page.backward ? hasMore : page.after !== null;
  }

  get startCursor(): string | null {
    return this.cursorOf(this.rows[0]);
  }

  get endCursor(): string | null {
    return this.cursorOf(this.rows.at(-1));
  }

  private cursorOf(row: Position | undefined): string | null {
    return row === undefined ? null : this.codec.encode(row);
  }
}

export interface ConnectionValue {
  readonly edges: readonly EdgeValue[];
  readonly nodes: readonly unknown[];
  readonly pageInfo: PageInfoValue;
  readonly totalCount: number | null;
  readonly list: ListScope | null;
  [extra: string]: unknown;
}

export const EMPTY_PAGE: Page<never> = { rows: [], hasMore: false, total: null };

interface Rows<Row extends Position> {
  readonly page: Page<Row>;
  readonly plan: Pick<PagePlan, 'page' | 'codec'>;
  readonly asked: ReadonlySet<string>;
  readonly list: ListScope | null;
  readonly nodeOf: (row: Row) => unknown;
  /** What edges carry beside cursor and node. */
  readonly extrasOf?: (row: Row) => Readonly<Record<string, unknown>>;
}

export function makeConnection<Row extends Position>(from: Rows<Row>): ConnectionValue {
  const { page, plan, asked, list, nodeOf, extrasOf } = from;
  const edge = (row: Row): EdgeValue => {
    const value = new EdgeValue(nodeOf(row), row, plan.codec);
    return extrasOf === undefined ? value : Object.assign(value, extrasOf(row));
  };
  return {
    edges: asked.has('edges') ? page.rows.map(edge) : [],
    nodes: asked.has('nodes') ? page.rows.map(nodeOf) : [],
    pageInfo: new PageInfoValue(page.rows, page.hasMore, plan.page, plan.codec),
    totalCount: page.total,
    list,
  };
}

/** The node of a row: its record, or for passages and relations the row itself. */
export const nodeOfRow = (row: Position): unknown => (row as { readonly node?: unknown }).node ?? row;

export const roleOfRow = (row: Position): Readonly<Record<string, unknown>> => ({
  role: (row as { readonly role?: unknown }).role ?? null,
});
