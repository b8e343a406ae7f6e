/** Pages of the relations that have an order of their own. */
import type { OtherRelation } from '../check-query.js';
import { NO_DAY } from '../fold.js';
import type { Page, PageRequest, Position, RelatedQuery, SortValue } from '../query.js';
import type { SqlRow } from './binding.js';
import type { Database } from './database.js';
import { byParent, emptyPage, pagePieces, toPage } from './order.js';
import { type OtherSource, otherSource } from './other-sources.js';
import { joinSql, Sql, sql } from './sql.js';
import type { Table } from './tables.js';

type OtherRow = SqlRow & {
  readonly parent: number;
  readonly s0: SortValue;
  readonly s1: SortValue;
  readonly row: string;
};

/**
 * @param parents rows `p` with `place`, `id` and `key`
 * @param places number of parents asked for
 * @param table that holds the parents; none for edges
 */
export function otherPages(
  database: Database,
  relation: OtherRelation,
  parents: Sql,
  places: number,
  { options, page, count }: RelatedQuery,
  table?: Table,
): readonly Page<Position>[] {
  const source = otherSource(relation, table, options);
  if (source === null) return Array.from({ length: places }, () => emptyPage(count));
  const rows = database.query<OtherRow>(selection(source, parents, withDays(page, source)));
  const totals = count ? countEach(database, source, parents) : null;
  return byParent(rows, places).map((own, parent) =>
    toPage(
      own.map((row) => source.make(row, positionOf(row, source))),
      page,
      totals === null ? null : (totals.get(parent) ?? 0),
    ),
  );
}

function selection(source: OtherSource, parents: Sql, page: PageRequest): Sql {
  const { from, tie, keys, rowId, cut } = source;
  const { window, cutting, order, limit } = pagePieces(keys, rowId, page);
  const columns = sql`p.place AS parent, ${source.columns}, ${keys[0]?.column ?? sql`NULL`} AS s0,
    ${keys[1]?.column ?? sql`NULL`} AS s1, ${rowId} AS row`;
  if (cut !== null) {
    return sql`SELECT ${columns} FROM ${parents} p CROSS JOIN ${from} ON ${cut.narrowed} AND ${cut.columns} IN (
      SELECT ${bare(cut.columns)} FROM ${from} WHERE ${tie} AND ${window} ORDER BY ${cutting} LIMIT ${limit})
      ORDER BY p.place, ${order}`;
  }
  return sql`SELECT * FROM (SELECT ${columns},
      row_number() OVER (PARTITION BY p.place ORDER BY ${cutting}) AS place_when_cut,
      row_number() OVER (PARTITION BY p.place ORDER BY ${order}) AS place
      FROM ${parents} p CROSS JOIN ${from} WHERE ${tie} AND ${window} GROUP BY ${groups(source)})
    WHERE place_when_cut <= ${limit} ORDER BY parent, place`;
}

/** A list of columns in brackets compares as one value, but is selected without them. */
const bare = ({ text, values }: Sql): Sql => new Sql(text.startsWith('(') ? text.slice(1, -1) : text, values);

const groups = ({ keys, rowId }: OtherSource): Sql =>
  joinSql([sql`p.place`, ...keys.map(({ column }) => column), rowId], ', ');

function countEach(database: Database, source: OtherSource, parents: Sql): ReadonlyMap<number, number> {
  const { from, tie, cut } = source;
  const rows =
    cut === null
      ? sql`SELECT 1 FROM ${from} WHERE ${tie} GROUP BY ${groups(source)}`
      : sql`SELECT 1 FROM ${from} WHERE ${tie}`;
  const counted = database.query<{ parent: number; total: number }>(sql`SELECT p.place AS parent,
    (SELECT count(*) FROM (${rows})) AS total FROM ${parents} p`);
  return new Map(counted.map(({ parent, total }) => [parent, total]));
}

/** Positions as the tables have them: a missing day as NO_DAY. */
function withDays(page: PageRequest, { days }: OtherSource): PageRequest {
  const translate = (position: Position | null): Position | null =>
    position && { ...position, sort: position.sort.map((value, i) => (i < days ? (value ?? NO_DAY) : value)) };
  return { ...page, after: translate(page.after), before: translate(page.before) };
}

function positionOf({ s0, s1, row }: OtherRow, { keys, days }: OtherSource): Position {
  const sort = [s0, s1].slice(0, keys.length).map((value, i) => (i < days && value === NO_DAY ? null : value));
  return { sort, rowId: row };
}
