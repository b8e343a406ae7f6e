import { argumentsOf } from '../plan/arguments.js';
import type { Variables } from '../plan/collect-fields.js';
import type { Selection, Step } from '../plan/selection.js';
import type { PreparedStep } from './loader.js';
import { LOADERS } from './loaders/index.js';

export type Prepared = ReadonlyMap<Step, PreparedStep>;

/** Steps without variables ask the same for every request: they are prepared once, with their plan. */
const constants = new WeakMap<Step, PreparedStep>();

/** @throws GraphQLError BAD_USER_INPUT */
function prepareStep(step: Step, variables: Variables): PreparedStep {
  const known = constants.get(step);
  if (known !== undefined) return known;
  if (step.relation.kind === 'embedded') throw new Error(`${step.path} needs no step`);
  const made = LOADERS[step.relation.kind](step, argumentsOf(step, variables));
  if (step.constant) constants.set(step, made);
  return made;
}

export interface PreparedSelection {
  readonly steps: Prepared;
  /** Rows that the selection may ask for: the product of the page sizes down each way, summed. */
  readonly cost: number;
}

/**
 * Checks the arguments of every step beneath.
 * @param parents objects that the selection may be asked of
 * @throws GraphQLError BAD_USER_INPUT
 */
export function prepareSelection(selection: Selection, parents: number, variables: Variables): PreparedSelection {
  const steps = new Map<Step, PreparedStep>();
  const beneath = ({ steps: own, links }: Selection, count: number): number => {
    let cost = 0;
    for (const step of own) {
      const prepared = prepareStep(step, variables);
      steps.set(step, prepared);
      const rows = count * prepared.rows;
      cost += rows + beneath(step.selection, rows);
    }
    for (const link of links) cost += beneath(link.selection, count);
    return cost;
  };
  const cost = beneath(selection, parents);
  return { steps, cost };
}
