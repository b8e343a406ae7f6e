import { checkAggregate } from '../check-query.js';
import type { AggregateQuery, Aggregation, Bucket } from '../query.js';
import type { AggregateRow } from '../rows.js';
import type { Database } from './database.js';
import { groupParents, link, parentRows } from './links.js';
import { listConditions } from './list.js';
import { every, type Sql, sql } from './sql.js';
import { columnOf, TABLE, TABLE_OF } from './tables.js';

const BUCKET_LENGTH: Readonly<Record<Bucket, number>> = { DAY: 10, MONTH: 7, YEAR: 4 };

function keyOf(by: Aggregation): Sql {
  if ('field' in by) return columnOf(by.field);
  if ('speaker' in by) return columnOf('speakerId');
  const length = BUCKET_LENGTH[by.bucket];
  return sql`iif(length(n.date_text) >= ${length}, substr(n.date_text, 1, ${length}), NULL)`;
}

export function aggregateRows(database: Database, query: AggregateQuery): readonly AggregateRow[] {
  checkAggregate(query);
  const { kind, scope, where } = query;
  const table = TABLE[TABLE_OF[kind]];
  const key = keyOf(query.by);
  const conditions = listConditions(kind, where);
  if (scope === null) {
    return database
      .query<AggregateRow>(sql`SELECT 0 AS parent, ${key} AS key, count(*) AS count FROM ${table} n
      WHERE ${every(conditions)} GROUP BY 2 ORDER BY 2 NULLS LAST`)
      .map(plain);
  }
  const rows = groupParents(scope.parents).flatMap((group) => {
    const tie = link(scope.relation, group.table, scope.options);
    if (tie === null) return [];
    return database
      .query<AggregateRow>(sql`SELECT p.place AS parent, ${key} AS key, count(*) AS count
        FROM ${parentRows(group)} p CROSS JOIN ${table} n WHERE ${every([tie, ...conditions])}
        GROUP BY 1, 2 ORDER BY 1, 2 NULLS LAST`)
      .map((row) => plain({ ...row, parent: group.parents[row.parent]?.index ?? 0 }));
  });
  return rows.sort((a, b) => a.parent - b.parent);
}

const plain = ({ parent, key, count }: AggregateRow): AggregateRow => ({ parent, key, count });
