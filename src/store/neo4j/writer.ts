import type { Connection, Run } from './connection.js';

/**
 * A commit brings the full-text indexes up to date, which takes longer than an article's own work; changes that wait
 * together share one. Bounded by number, so that little is lost with a kill, and by time, so that other processes have
 * their turn.
 */
const MAX_TOGETHER = 16;
const MAX_TOGETHER_MS = 200;

type Work<T> = (run: Run) => Promise<T>;

interface Waiting {
  readonly work: Work<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * The one writer of a process, which keeps its changes from waiting for each other in the database, where each would take a
 * connection from the readers. Changes are made in the order in which they came. Those waiting at one moment are committed
 * together, each whole or not at all, and none is answered before it is committed.
 */
export class Writer {
  readonly #queue: Waiting[] = [];
  #working: Promise<void> | null = null;

  constructor(readonly connection: Connection) {}

  write<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.#working ??= this.#workThroughQueue();
    });
  }

  /** Resolves when all that was asked for before is written, or has failed. */
  async settled(): Promise<void> {
    await this.#working;
  }

  async #workThroughQueue(): Promise<void> {
    // Those that are asked for at the same moment are to be together from the first on.
    await new Promise((resolve) => setImmediate(resolve));
    for (let group = this.#takeGroup(); group.length > 0; group = this.#takeGroup()) await this.#writeGroup(group);
    this.#working = null;
  }

  #takeGroup(): Waiting[] {
    return this.#queue.splice(0, MAX_TOGETHER);
  }

  async #writeGroup(group: Waiting[]): Promise<void> {
    const [only, ...others] = group;
    if (only !== undefined && others.length === 0) return this.#writeAlone(only);
    try {
      const values = await this.connection.write((run) => workThrough(group, run));
      for (const [i, value] of values.entries()) group[i]?.resolve(value);
      this.#queue.unshift(...group.slice(values.length));
    } catch {
      // Nothing of the group was written, perhaps because of one: each is tried alone.
      for (const waiting of group) await this.#writeAlone(waiting);
    }
  }

  async #writeAlone({ work, resolve, reject }: Waiting): Promise<void> {
    try {
      resolve(await this.connection.write(work));
    } catch (error) {
      reject(error);
    }
  }
}

/** @returns the values of those for which there was time: at least the first */
async function workThrough(group: readonly Waiting[], run: Run): Promise<readonly unknown[]> {
  const end = performance.now() + MAX_TOGETHER_MS;
  const values: unknown[] = [];
  for (const { work } of group) {
    if (values.length > 0 && performance.now() > end) break;
    values.push(await work(run));
  }
  return values;
}
