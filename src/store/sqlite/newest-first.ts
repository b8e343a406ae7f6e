import type { Page, PageRequest } from '../query.js';
import type { Database } from './database.js';
import { pagePieces, type SortKey, toPage } from './order.js';
import { every, type Sql, sql } from './sql.js';

interface Asked {
  /** Called `n`, with a column `at`. */
  readonly table: Sql;
  /** The column that names a row and breaks ties. */
  readonly id: Sql;
  readonly conditions: readonly Sql[];
  readonly page: PageRequest;
  readonly count: boolean;
}

const BY_TIME: readonly SortKey[] = [{ column: sql`n.at`, direction: 'DESC', alwaysThere: true }];

/** Rows of what is recorded with its time. */
export function newestFirst<Row>(database: Database, { table, id, conditions, page, count }: Asked): Page<Row> {
  const { window, cutting, limit } = pagePieces(BY_TIME, id, page);
  const rows = database.query<Row>(
    sql`SELECT n.* FROM ${table} n WHERE ${every([...conditions, window])} ORDER BY ${cutting} LIMIT ${limit}`,
  );
  if (page.backward) rows.reverse();
  const [counted] = count
    ? database.query<{ total: number }>(sql`SELECT count(*) AS total FROM ${table} n WHERE ${every(conditions)}`)
    : [];
  return toPage(rows, page, count ? (counted?.total ?? 0) : null);
}
