import type { EntityId } from '../../../model/ids.js';
import type { Step } from '../../plan/selection.js';
import { idOf, type PreparedStep } from '../loader.js';

/** The other ids that mean an entity. */
export const members = (step: Step): PreparedStep => ({
  rows: 1,
  ask(parents, calls) {
    const membersOf = calls.batch('members', parents.map(idOf), (ids) =>
      calls.store.members(ids as readonly string[] as readonly EntityId[]),
    );
    return () => {
      for (const parent of parents) parent[step.slot] = membersOf(idOf(parent));
      return [];
    };
  },
});
