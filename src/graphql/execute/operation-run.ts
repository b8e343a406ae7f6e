/** One operation with its variables: arguments checked and cost counted before the store is asked anything. */
import { GraphQLError, type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_COST, MAX_PAGE_SIZE } from '../limits/limits.js';
import type { Variables } from '../plan/collect-fields.js';
import { type OperationPlan, planOf, type RootPlan } from '../plan/operation-plan.js';
import { type PreparedSelection, prepareSelection } from './prepare.js';

export interface PreparedRoot extends PreparedSelection {
  readonly root: RootPlan;
}

export class OperationRun {
  readonly #plan: OperationPlan;
  readonly #variables: Variables;
  readonly #roots = new Map<RootPlan, PreparedRoot | Error>();

  constructor(info: GraphQLResolveInfo) {
    this.#plan = planOf(info);
    this.#variables = info.variableValues;
  }

  /** Rows that the whole operation may ask for. */
  get cost(): number {
    const roots = [...this.#plan.values()].map((root) => this.#prepare(root));
    return roots.reduce((sum, root) => (root instanceof Error ? sum : sum + root.cost), 0);
  }

  /**
   * The plan of a root field, prepared.
   * @throws GraphQLError BAD_USER_INPUT for a bad argument anywhere beneath the field, or where the operation asks too much
   */
  root(responseKey: string): PreparedRoot {
    const plan = this.#plan.get(responseKey);
    if (plan === undefined) throw new Error(`the plan has no root field "${responseKey}"`);
    const root = this.#prepare(plan);
    if (root instanceof Error) throw root;
    const { cost } = this;
    if (cost > MAX_COST) throw tooCostly(cost);
    return root;
  }

  #prepare(root: RootPlan): PreparedRoot | Error {
    const known = this.#roots.get(root) ?? prepareRoot(root, this.#variables);
    this.#roots.set(root, known);
    return known;
  }
}

/** What is wrong beneath one root field is told there, and does not concern the others. */
function prepareRoot(root: RootPlan, variables: Variables): PreparedRoot | Error {
  try {
    const rows = rowsOfRoot(root, variables);
    const { steps, cost } = prepareSelection(root.selection, rows, variables);
    return { root, steps, cost: rows + cost };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Its own arguments are checked by its resolver; here they are only counted. */
function rowsOfRoot({ field, node }: RootPlan, variables: Variables): number {
  const { first, last, ids } = getArgumentValues(field, node, { ...variables });
  if (Array.isArray(ids)) return ids.length;
  if (!field.args.some(({ name }) => name === 'first')) return 1;
  return Math.min(Number(first ?? last ?? DEFAULT_PAGE_SIZE), MAX_PAGE_SIZE);
}

function tooCostly(cost: number): GraphQLError {
  const allowed = `at most ${MAX_COST} rows`;
  return new GraphQLError(
    `The operation asks for up to ${cost} rows, the product of its page sizes; allowed: ${allowed}. Ask for smaller pages (first) or fewer levels.`,
    { extensions: { code: 'BAD_USER_INPUT', cost, allowed } },
  );
}
