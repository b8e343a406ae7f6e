import type { NodeId } from '../../../model/ids.js';
import { LIST_COST } from '../../limits/limits.js';
import type { Source, Step } from '../../plan/selection.js';
import type { PreparedStep } from '../loader.js';

/** The judgements on an id that the parent holds. */
export const judgements = (step: Step): PreparedStep => ({
  rows: LIST_COST,
  ask(parents, calls) {
    const { property } = step.relation as { readonly property: string };
    const idAt = (parent: Source): string => parent[property] as string;
    const judgementsOn = calls.batch('judgementsOn', parents.map(idAt), (ids) =>
      calls.store.judgementsOn(ids as readonly NodeId[]),
    );
    return () =>
      parents.flatMap((parent) => {
        const rows = judgementsOn(idAt(parent)).map((row): Source => ({ ...row }));
        parent[step.slot] = rows;
        return rows;
      });
  },
});
