import type { Database } from './database.js';

/**
 * A commit waits for the disk, about as long as an article's own work takes; changes that wait together share one. Bounded
 * by number, so that little is lost with a kill, and by time, so that reads between two groups do not wait.
 */
const MAX_TOGETHER = 32;
const MAX_TOGETHER_MS = 50;

interface Waiting {
  readonly work: (database: Database) => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

type Outcome = () => void;

/**
 * The one writer of a process. Changes are made in the order in which they came. Those waiting at one moment are committed
 * together, each whole or not at all, and none is answered before it is safely on the disk.
 */
export class Writer {
  #queue: Waiting[] = [];
  #scheduled = false;

  constructor(readonly database: Database) {}

  write<T>(work: (database: Database) => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.#schedule();
    });
  }

  /** Resolves when all that was asked for before is written. */
  settled(): Promise<void> {
    return this.#queue.length === 0 ? Promise.resolve() : this.write(() => undefined);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#writeGroup();
      if (this.#queue.length > 0) this.#schedule();
    });
  }

  #writeGroup(): void {
    const taken: Waiting[] = [];
    try {
      const outcomes = this.database.transaction(() => this.#workThrough(taken));
      for (const outcome of outcomes) outcome();
    } catch (error) {
      // Nothing of the group was written: not begun, or not committed.
      for (const { reject } of taken.length > 0 ? taken : this.#queue.splice(0)) reject(error);
    }
  }

  /** What each change came to; to be told only after the commit. */
  #workThrough(taken: Waiting[]): readonly Outcome[] {
    const outcomes: Outcome[] = [];
    const end = performance.now() + MAX_TOGETHER_MS;
    while (taken.length < MAX_TOGETHER && (taken.length === 0 || performance.now() < end)) {
      const next = this.#queue.shift();
      if (next === undefined) break;
      taken.push(next);
      outcomes.push(this.#attempt(next));
    }
    return outcomes;
  }

  #attempt({ work, resolve, reject }: Waiting): Outcome {
    try {
      const value = this.database.savepoint(() => work(this.database));
      return () => resolve(value);
    } catch (error) {
      return () => reject(error);
    }
  }
}
