import type { JudgedFactId } from '../../model/ids.js';
import { FactClusters, type FactPair, factsIn } from './fact-clusters.js';

/** The judgements that hang together with some facts, by whatever chain: a store is asked about `fresh` ids until there are none. */
export class FactChain {
  readonly #seen: Set<JudgedFactId>;
  readonly #found = new Map<string | number, FactPair>();
  fresh: readonly JudgedFactId[];

  /** @param added pairs that are not stored yet */
  constructor(
    ids: readonly JudgedFactId[],
    readonly added: readonly FactPair[] = [],
  ) {
    this.#seen = new Set([...ids, ...factsIn(added)]);
    this.fresh = [...this.#seen];
  }

  /** @param pairs of the fresh ids, each with a key of its own */
  add(pairs: Iterable<readonly [key: string | number, FactPair]>): void {
    const tied: JudgedFactId[] = [];
    for (const [key, pair] of pairs) {
      this.#found.set(key, pair);
      if (pair.verdict === 'SAME') tied.push(pair.subjectId, pair.objectId);
    }
    this.fresh = [...new Set(tied)].filter((id) => !this.#seen.has(id));
    for (const id of this.fresh) this.#seen.add(id);
  }

  clusters(): FactClusters {
    const all = [...this.#found.values(), ...this.added];
    const has = (id: JudgedFactId): boolean => this.#seen.has(id);
    return new FactClusters(all.filter(({ subjectId, objectId }) => has(subjectId) && has(objectId)));
  }
}
