import type { AggregateQuery, Page, Position } from '../../../store/query.js';
import type { RelationName } from '../../../store/rows.js';
import { EMPTY_PAGE, type ListScope, makeConnection, nodeOfRow, roleOfRow } from '../../connection/connection.js';
import { type PagePlan, planRelated } from '../../connection/page-plan.js';
import type { PageArgs } from '../../inputs/page.args.js';
import { LIST_COST, MAX_LIST_ROWS } from '../../limits/limits.js';
import type { Source, Step } from '../../plan/selection.js';
import type { LevelCalls } from '../level-calls.js';
import { idOf, type PreparedStep } from '../loader.js';

type PageOf = (parent: string) => Page<Position>;

function askPages(relation: RelationName, plan: PagePlan, parents: readonly Source[], calls: LevelCalls): PageOf {
  const { where, order, page, count, options } = plan;
  return calls.batch(`related ${plan.signature}`, parents.map(idOf), (ids) =>
    calls.store.related({ relation, parents: ids, where, order, page, count, options }),
  );
}

/** Relations whose edges say in which part the node stands. */
const WITH_ROLE: ReadonlySet<RelationName> = new Set(['events', 'participants']);

/** Relations that can be counted by time and field. */
const COUNTABLE: ReadonlySet<string> = new Set(['statements', 'statementsAbout', 'events']);

export function connection(step: Step, args: object | null): PreparedStep {
  const { relation } = step.relation as { readonly relation: RelationName };
  const { asked } = step.selection;
  const plan = planRelated(relation, (args ?? {}) as PageArgs, asked);
  const extras = WITH_ROLE.has(relation) ? { extrasOf: roleOfRow } : {};
  const isAsked = plan.rows || plan.count;
  return {
    rows: Math.max(1, plan.page.limit),
    ask(parents, calls) {
      const pageOf = isAsked ? askPages(relation, plan, parents, calls) : () => EMPTY_PAGE;
      return () =>
        parents.map((parent): Source => {
          const list = scopeOf(relation, idOf(parent), plan);
          const page = pageOf(idOf(parent));
          const value = makeConnection({ page, plan, asked, list, nodeOf: nodeOfRow, ...extras });
          parent[step.slot] = value;
          return value;
        });
    },
  };
}

function scopeOf(relation: RelationName, parent: string, { where, options }: PagePlan): ListScope | null {
  if (!COUNTABLE.has(relation)) return null;
  const counted = relation as NonNullable<AggregateQuery['scope']>['relation'];
  return { scope: { relation: counted, parents: [parent], options }, where };
}

/** A short relation as a plain list of its rows. */
export function list(step: Step): PreparedStep {
  const { relation } = step.relation as { readonly relation: RelationName };
  const plan = planRelated(relation, { first: MAX_LIST_ROWS }, new Set(['nodes']));
  return {
    rows: LIST_COST,
    ask(parents, calls) {
      const pageOf = askPages(relation, plan, parents, calls);
      return () =>
        parents.flatMap((parent) => {
          const rows = pageOf(idOf(parent)).rows.map((row): Source => ({ ...row }));
          parent[step.slot] = rows;
          return rows;
        });
    },
  };
}
