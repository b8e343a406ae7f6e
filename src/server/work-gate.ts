import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { DemarcheError } from '../model/errors.js';
import type { ServerLimits } from './limits.js';

/** Gives the place back; to be called once. */
export type Leave = () => void;

interface Waiting {
  readonly enter: () => void;
}

/**
 * Lets a bounded number of operations work at once, in the order of their coming, and a bounded number wait. What comes
 * beyond is refused at once: an answer that comes too late helps no one and delays those that could be in time.
 */
export class WorkGate {
  readonly #limits: Pick<ServerLimits, 'inFlight' | 'queued' | 'waitMs'>;
  readonly #queue = new Set<Waiting>();
  #working = 0;

  constructor(limits: Pick<ServerLimits, 'inFlight' | 'queued' | 'waitMs'>) {
    this.#limits = limits;
  }

  get working(): number {
    return this.#working;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** Whether whoever comes now is refused. */
  get full(): boolean {
    const { inFlight, queued } = this.#limits;
    return this.#working >= inFlight && this.#queue.size >= queued;
  }

  /**
   * Waits for a place. A caller who has gone gives up the wait.
   * @throws DemarcheError OVERLOADED where too many wait already, or a place came free too late
   */
  async enter(gone: AbortSignal): Promise<Leave> {
    gone.throwIfAborted();
    if (this.full) throw overloaded();
    if (this.#working < this.#limits.inFlight) this.#working += 1;
    else await this.#wait(gone);
    // SQLite answers without ever waiting, so one operation after another could keep this process from its sockets, and
    // those who wait would be neither counted nor refused. With this turn they are seen before each round of work.
    await turnOfTheLoop();
    return () => this.#leave();
  }

  #wait(gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        this.#queue.delete(waiting);
        clearTimeout(timer);
        gone.removeEventListener('abort', leave);
        settle();
      };
      const waiting: Waiting = { enter: () => end(resolve) };
      const leave = (): void => end(() => reject(gone.reason));
      const timer = setTimeout(() => end(() => reject(overloaded())), this.#limits.waitMs);
      gone.addEventListener('abort', leave);
      this.#queue.add(waiting);
    });
  }

  /** The place goes straight to the first in the queue, so that no newcomer takes it in between. */
  #leave(): void {
    const [first] = this.#queue;
    if (first === undefined) this.#working -= 1;
    else first.enter();
  }
}

export const overloaded = (): DemarcheError =>
  new DemarcheError('OVERLOADED', 'The service has more to do than it can take; ask again a little later');
