import { checkAggregate } from '../check-query.js';
import { byCodePoint } from '../fold.js';
import type { AggregateQuery, Aggregation, Bucket } from '../query.js';
import type { AggregateRow } from '../rows.js';
import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { type Parameters, whole } from './parameters.js';
import { select } from './selection.js';

const AGGREGATE = cypherFile('read/aggregate');
const AGGREGATE_RELATED = cypherFile('read/aggregate-related');

const BUCKET_LENGTH: Readonly<Record<Bucket, number>> = { DAY: 10, MONTH: 7, YEAR: 4 };

/** The property counted by, and of how many of its letters; null for all. */
function keyOf(by: Aggregation): Parameters {
  if ('field' in by) return { property: by.field, length: null };
  if ('speaker' in by) return { property: 'speakerId', length: null };
  return { property: 'date', length: whole(BUCKET_LENGTH[by.bucket]) };
}

export async function aggregateRows(connection: Connection, query: AggregateQuery): Promise<readonly AggregateRow[]> {
  checkAggregate(query);
  const { kind, scope, where, by } = query;
  const selection = await select(connection, [kind], where);
  const key = keyOf(by);
  const rows =
    scope === null
      ? await connection.read<AggregateRow>(AGGREGATE, { ...selection, ...key })
      : await connection.read<AggregateRow>(AGGREGATE_RELATED, {
          programs: selection.programs,
          relation: scope.relation,
          parents: scope.parents,
          roles: scope.options.roles ?? null,
          ...key,
        });
  return [...rows].sort((a, b) => a.parent - b.parent || byKey(a.key, b.key));
}

const byKey = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : byCodePoint(a, b);
