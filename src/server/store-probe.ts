import { DemarcheError } from '../model/errors.js';
import { makeId } from '../model/ids.js';
import type { GraphStore } from '../store/graph-store.js';

/** Asked for to see whether the store answers; no node has this id. */
const NO_ONE = makeId('Person', 'nobody: asked for by the readiness check');

const notReady = (message: string): DemarcheError => new DemarcheError('STORE_UNAVAILABLE', message);

/** Asks a store whether it could answer now. Callers who ask at the same time share one question. */
export class StoreProbe {
  readonly #store: GraphStore;
  readonly #waitMs: number;
  #migrated = false;
  #asking: Promise<void> | null = null;

  constructor(store: GraphStore, waitMs: number) {
    this.#store = store;
    this.#waitMs = waitMs;
  }

  /** @throws DemarcheError STORE_UNAVAILABLE where the store is gone, too slow, or not migrated */
  check(): Promise<void> {
    this.#asking ??= this.#inTime().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #inTime(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(notReady('the store did not answer in time')), this.#waitMs);
    });
    try {
      await Promise.race([this.#ask(), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Counting what a store holds takes long; once it is known to be migrated, a look-up by id is enough. */
  async #ask(): Promise<void> {
    if (this.#migrated) await this.#store.nodes([NO_ONE]);
    else if ((await this.#store.info()).migration === null) throw notReady('the store is not migrated yet');
    this.#migrated = true;
  }
}
