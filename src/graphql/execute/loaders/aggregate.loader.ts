/** Counts of the whole list that a connection is a page of. */
import type { NodeId } from '../../../model/ids.js';
import type { NodeRecord } from '../../../model/nodes.js';
import { byCodePoint } from '../../../store/fold.js';
import type { GraphStore } from '../../../store/graph-store.js';
import type { AggregateQuery, Aggregation } from '../../../store/query.js';
import type { AggregateRow } from '../../../store/rows.js';
import type { ListScope } from '../../connection/connection.js';
import type { CountEventsArgs, CountStatementsArgs, TimeSeriesArgs } from '../../inputs/aggregate.args.js';
import { DEFAULT_COUNT_GROUPS } from '../../limits/limits.js';
import type { Source, Step } from '../../plan/selection.js';
import type { PreparedStep } from '../loader.js';

type Kind = AggregateQuery['kind'];
type Count = Pick<AggregateRow, 'key' | 'count'>;

const kindOf = ({ relation, path }: Step): Kind => {
  if (relation.kind === 'timeSeries' || relation.kind === 'count') return relation.of;
  throw new Error(`${path} counts nothing`);
};

/** Lists of the root have no parent; they are asked about under an empty name. */
const parentOf = (connection: Source): string => (connection.list as ListScope).scope?.parents[0] ?? '';

interface Question<Row> {
  readonly kind: Kind;
  readonly by: Aggregation;
  /** Tells apart what is made of the counts. */
  readonly name: string;
  readonly finish: (counts: readonly (readonly Count[])[], store: GraphStore) => Promise<readonly (readonly Row[])[]>;
}

/** Puts the finished counts on each connection. All connections of a step are pages of one kind of list. */
function askCounts<Row>(step: Step, question: Question<Row>): PreparedStep {
  const { kind, by, name, finish } = question;
  return {
    rows: 1,
    ask(connections, calls) {
      const [first] = connections;
      if (first === undefined) return () => [];
      const { scope, where } = first.list as ListScope;
      const key = JSON.stringify(['aggregate', name, kind, scope?.relation, scope?.options, where, by]);
      const rowsOf = calls.batch(key, connections.map(parentOf), async (parents) => {
        const counts = await calls.store.aggregate({ kind, scope: scope && { ...scope, parents }, where, by });
        return finish(byParent(counts, parents.length), calls.store);
      });
      return () => {
        for (const connection of connections) connection[step.slot] = rowsOf(parentOf(connection));
        return [];
      };
    },
  };
}

function byParent(rows: readonly AggregateRow[], parents: number): readonly (readonly Count[])[] {
  const grouped: Count[][] = Array.from({ length: parents }, () => []);
  for (const { parent, key, count } of rows) grouped[parent]?.push({ key, count });
  return grouped;
}

export function timeSeries(step: Step, args: object | null): PreparedStep {
  const { bucket } = args as TimeSeriesArgs;
  return askCounts(step, {
    kind: kindOf(step),
    by: { bucket },
    name: 'points',
    finish: async (counts) => counts.map((of) => of.map(({ key, count }) => ({ start: key, count }))),
  });
}

const AGGREGATIONS: Readonly<Record<(CountStatementsArgs | CountEventsArgs)['by'], Aggregation>> = {
  ACT: { field: 'act' },
  KIND: { field: 'kind' },
  SPEAKER: { speaker: true },
  TYPE: { field: 'type' },
  MODALITY: { field: 'modality' },
};

/** What the type `CountGroup` shows. */
interface Group {
  readonly key: string | null;
  readonly label: string;
  readonly count: number;
  readonly groups: number;
}

export function count(step: Step, args: object | null): PreparedStep {
  const { by, first } = args as CountStatementsArgs | CountEventsArgs;
  const most = first ?? DEFAULT_COUNT_GROUPS;
  const label = by === 'SPEAKER' ? nameSpeakers : async (groups: readonly (readonly Group[])[]) => groups;
  return askCounts(step, {
    kind: kindOf(step),
    by: AGGREGATIONS[by],
    name: `groups ${most}`,
    finish: (counts, store) =>
      label(
        counts.map((of) => largest(of, most)),
        store,
      ),
  });
}

/** The largest groups, ties by key; what is beyond is one more group, so that the counts always add up. */
function largest(counts: readonly Count[], most: number): readonly Group[] {
  const ordered = [...counts].sort((a, b) => b.count - a.count || byCodePoint(a.key ?? '', b.key ?? ''));
  const shown = ordered
    .slice(0, most)
    .map(({ key, count }): Group => ({ key, label: key ?? 'none', count, groups: 1 }));
  const rest = ordered.slice(most);
  if (rest.length === 0) return shown;
  const sum = rest.reduce((total, { count }) => total + count, 0);
  return [...shown, { key: null, label: 'others', count: sum, groups: rest.length }];
}

/** Speakers are counted by id; their names are one question more. */
async function nameSpeakers(
  groups: readonly (readonly Group[])[],
  store: GraphStore,
): Promise<readonly (readonly Group[])[]> {
  const ids = [...new Set(groups.flat().flatMap(({ key }) => key ?? []))];
  const records = ids.length === 0 ? [] : await store.nodes(ids as readonly string[] as readonly NodeId[]);
  const names = new Map(ids.map((id, i) => [id, nameOf(records[i] ?? null)]));
  return groups.map((of) => of.map((one) => ({ ...one, label: names.get(one.key ?? '') ?? one.label })));
}

const nameOf = (record: NodeRecord | null): string | null => (record !== null && 'name' in record ? record.name : null);
