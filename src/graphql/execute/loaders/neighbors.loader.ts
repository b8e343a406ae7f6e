import type { NodeId } from '../../../model/ids.js';
import type { NeighborQuery, TieType } from '../../../store/query.js';
import type { NeighborPage } from '../../../store/rows.js';
import { makeConnection } from '../../connection/connection.js';
import { cursorCodec } from '../../connection/cursor.js';
import { pageRequest } from '../../connection/page-plan.js';
import type { NeighborsArgs } from '../../inputs/neighbors.args.js';
import type { Source, Step } from '../../plan/selection.js';
import { idOf, type PreparedStep } from '../loader.js';

const CODEC = cursorCodec('neighbors', ['number']);

const COUNTING = ['totalCount', 'countsByKind', 'countsByTie'] as const;

export function neighbors(step: Step, args: object | null): PreparedStep {
  const { asked } = step.selection;
  const query = queryOf((args ?? {}) as NeighborsArgs, asked);
  const signature = JSON.stringify(query);
  return {
    rows: Math.max(1, query.page.limit),
    ask(parents, calls) {
      const pageOf = calls.batch(`neighbors ${signature}`, parents.map(idOf), (ids) =>
        calls.store.neighbors({ ...query, parents: ids as readonly NodeId[] }),
      );
      return () =>
        parents.map((parent): Source => {
          const value = connectionOf(pageOf(idOf(parent)), query, asked);
          parent[step.slot] = value;
          return value;
        });
    },
  };
}

function queryOf(args: NeighborsArgs, asked: ReadonlySet<string>): Omit<NeighborQuery, 'parents'> {
  const rows = asked.has('edges') || asked.has('nodes') || asked.has('pageInfo');
  const { types, relationships, ties, direction, minOrigins } = args;
  const wanted: readonly TieType[] = [...new Set<TieType>([...(relationships ?? []), ...(ties ?? [])])];
  return {
    types: types === null || types === undefined || types.length === 0 ? null : types,
    ties: wanted.length === 0 ? null : wanted,
    direction: direction ?? 'BOTH',
    minOrigins: minOrigins ?? 0,
    page: pageRequest(args, rows, CODEC),
    counts: COUNTING.some((name) => asked.has(name)),
  };
}

function connectionOf(page: NeighborPage, query: Omit<NeighborQuery, 'parents'>, asked: ReadonlySet<string>): Source {
  const plan = { page: query.page, codec: CODEC };
  const { countsByKind, countsByTie } = page;
  const value = makeConnection({ page, plan, asked, list: null, nodeOf: (row) => row });
  return { ...value, countsByKind, countsByTie };
}
