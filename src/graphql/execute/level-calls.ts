import type { GraphStore } from '../../store/graph-store.js';

/** Answers for the parents given, in their order. */
type Ask<Answer> = (parents: readonly string[]) => Promise<readonly Answer[]>;

interface Batch {
  readonly parents: Set<string>;
  readonly ask: Ask<unknown>;
  readonly answers: Map<string, unknown>;
}

/**
 * The calls of one level. What asks the same question of several parents, from wherever in the operation, becomes one
 * call; all calls of the level are sent side by side.
 */
export class LevelCalls {
  readonly #batches = new Map<string, Batch>();

  constructor(readonly store: GraphStore) {}

  /**
   * @param question equal for questions that differ in their parents alone
   * @returns what gives the answer for a parent, once the level is sent
   */
  batch<Answer>(question: string, parents: Iterable<string>, ask: Ask<Answer>): (parent: string) => Answer {
    const batch = this.#batches.get(question) ?? { parents: new Set(), ask, answers: new Map() };
    this.#batches.set(question, batch);
    for (const parent of parents) batch.parents.add(parent);
    return (parent) => batch.answers.get(parent) as Answer;
  }

  async send(): Promise<void> {
    await Promise.all([...this.#batches.values()].map(sendBatch));
  }
}

async function sendBatch({ parents, ask, answers }: Batch): Promise<void> {
  if (parents.size === 0) return;
  const ids = [...parents];
  const found = await ask(ids);
  for (const [i, id] of ids.entries()) answers.set(id, found[i]);
}
