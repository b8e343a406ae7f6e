import { type Decision, entitiesOf } from '../../model/decision.js';
import type { EntityId } from '../../model/ids.js';
import { Identities } from './identities.js';

/** The decisions that are tied to some ids, by whatever chain: a store is asked about `fresh` ids until there are none. */
export class DecisionChain {
  readonly #seen: Set<EntityId>;
  readonly #found = new Map<number, Decision>();
  fresh: readonly EntityId[];

  constructor(ids: readonly EntityId[]) {
    this.#seen = new Set(ids);
    this.fresh = [...this.#seen];
  }

  /** @param decisions on the fresh ids, by the number that orders them */
  add(decisions: Iterable<readonly [seq: number, Decision]>): void {
    const about: EntityId[] = [];
    for (const [seq, decision] of decisions) {
      if (this.#found.has(seq)) continue;
      this.#found.set(seq, decision);
      about.push(...entitiesOf(decision.ruling));
    }
    this.fresh = [...new Set(about)].filter((id) => !this.#seen.has(id));
    for (const id of this.fresh) this.#seen.add(id);
  }

  /** Who is who after all of them. */
  identities(): Identities {
    const inOrder = [...this.#found].sort(([a], [b]) => a - b);
    return new Identities(inOrder.map(([, decision]) => decision));
  }
}
