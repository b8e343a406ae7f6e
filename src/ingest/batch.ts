import { setImmediate } from 'node:timers/promises';
import type { ArticleChange } from '../model/article-change.js';
import { ArticleError } from '../model/errors.js';
import type { IngestOutcome } from './ingest-all.js';
import { PendingChanges } from './pending-changes.js';
import type { Arrived, Pipeline } from './pipeline.js';
import type { Settled } from './read-ahead.js';

/** Changes that are handed to the store together: it commits them in one go, as waiting for the disk costs the most. */
const TOGETHER = 32;
/** No change waits longer for others. */
const LONGEST_WAIT_MS = 500;

interface Held {
  readonly name: string;
  readonly change: ArticleChange;
}

/** Resolves articles one after another, each against the graph as the one before it leaves it, and stores them in groups. */
export class Batch {
  readonly #pipeline: Pipeline;
  readonly #tell: (outcome: IngestOutcome) => void;
  readonly #pending: PendingChanges;
  #held: Held[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | null = null;

  constructor(pipeline: Pipeline, tell: (outcome: IngestOutcome) => void) {
    this.#pipeline = pipeline;
    this.#tell = tell;
    this.#pending = new PendingChanges(pipeline.store);
  }

  /** Throws what concerns more than this article. */
  async take(name: string, read: Settled<Arrived>): Promise<void> {
    try {
      if ('error' in read) throw read.error;
      await this.#place(name, read.value);
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      this.#tell({ name, status: 'refused', error });
    }
    // Others of the process have their turn.
    await setImmediate();
    if (this.#failure !== null) throw this.#failure.error;
  }

  /** Waits until all that was taken is stored. Throws where it could not be. */
  async finish(): Promise<void> {
    await this.#settle();
    if (this.#failure !== null) throw this.#failure.error;
  }

  async #place(name: string, arrived: Arrived): Promise<void> {
    const { id } = arrived;
    if (arrived.isStored) {
      this.#tell({ name, status: 'unchanged', id });
      return;
    }
    // The same article twice in a batch: the store is to answer for the second when it has the first.
    if (this.#pending.has(id)) await this.#settle();
    const change = await this.#pipeline.resolve(id, arrived.extracted, this.#pending);
    const canWait = this.#pending.add(change);
    this.#held.push({ name, change });
    this.#timer ??= setTimeout(() => void this.#flush(), LONGEST_WAIT_MS);
    if (!canWait) await this.#settle();
    else if (this.#held.length >= TOGETHER) await this.#flush();
  }

  async #settle(): Promise<void> {
    await this.#flush();
    await this.#writing;
  }

  /** Hands over what is held, when the group before is stored. */
  async #flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const group = this.#held;
    this.#held = [];
    const before = this.#writing;
    this.#writing = before.then(() => this.#write(group));
    await before;
  }

  async #write(group: readonly Held[]): Promise<void> {
    await Promise.all(group.map((held) => this.#writeOne(held)));
  }

  async #writeOne({ name, change }: Held): Promise<void> {
    const { id } = change.article;
    try {
      this.#tell({ name, status: await this.#pipeline.write(change), id });
    } catch (error) {
      if (error instanceof ArticleError) this.#tell({ name, status: 'refused', error });
      else this.#failure ??= { error };
    } finally {
      this.#pending.remove(id);
    }
  }
}
