import type { GraphStore } from '../../store/graph-store.js';
import type { Selection, Source } from '../plan/selection.js';
import { gather, type Work } from './gather.js';
import { LevelCalls } from './level-calls.js';
import type { Prepared } from './prepare.js';

/**
 * Fills the objects with everything that is selected beneath them, level by level: all calls of a level side by side,
 * one call for each question, then on to the objects they gave.
 */
export async function runLevels(
  selection: Selection,
  objects: readonly Source[],
  prepared: Prepared,
  store: GraphStore,
): Promise<void> {
  let work: Work = new Map();
  gather(selection, objects, work);
  while (work.size > 0) {
    const calls = new LevelCalls(store);
    const asked = [...work].map(([step, parents]) => {
      const put = prepared.get(step)?.ask(parents, calls);
      if (put === undefined) throw new Error(`${step.path} was not prepared`);
      return { step, put };
    });
    await calls.send();
    const next: Work = new Map();
    for (const { step, put } of asked) gather(step.selection, put(), next);
    work = next;
  }
}
