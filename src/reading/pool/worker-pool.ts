import { DemarcheError } from '../../model/errors.js';
import { PoolWorker } from './pool-worker.js';

export interface PoolOptions {
  /** Module that calls `serveTasks`. */
  readonly module: URL;
  readonly size: number;
  /** Given to each worker; must be cloneable. */
  readonly options: unknown;
}

interface Queued<Task, Answer> {
  readonly task: Task;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Threads that do the same work side by side, and a queue before them. A thread that ends takes its task with it and is
 * replaced; one that cannot start is not, and when none is left all tasks fail with the reason.
 */
export class WorkerPool<Task, Answer> {
  readonly #options: PoolOptions;
  /** Those that are ready. */
  readonly #workers = new Set<PoolWorker<Task, Answer>>();
  readonly #starting = new Set<Promise<unknown>>();
  readonly #idle: PoolWorker<Task, Answer>[] = [];
  readonly #queue: Queued<Task, Answer>[] = [];
  #running = 0;
  #unavailable: unknown = null;
  #closed = false;
  #drained: (() => void) | null = null;

  private constructor(options: PoolOptions) {
    this.#options = options;
  }

  /**
   * Settles when all workers are ready, with what the first says about itself.
   * @throws DemarcheError where one cannot start
   */
  static async open<Task, Answer>(
    options: PoolOptions,
  ): Promise<{ readonly pool: WorkerPool<Task, Answer>; readonly about: unknown }> {
    const pool = new WorkerPool<Task, Answer>(options);
    try {
      const [about] = await Promise.all(Array.from({ length: options.size }, () => pool.#start()));
      return { pool, about };
    } catch (error) {
      await pool.close();
      throw error;
    }
  }

  /** The answer to the task, when its turn has come. */
  run(task: Task): Promise<Answer> {
    if (this.#closed)
      return Promise.reject(new DemarcheError('INTERNAL', 'the threads for reading articles are closed'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, resolve, reject });
      this.#next();
    });
  }

  /** Finishes what was asked for, and ends the threads. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#running + this.#queue.length > 0)
      await new Promise<void>((resolve) => {
        this.#drained = resolve;
      });
    await Promise.allSettled(this.#starting);
    await Promise.all([...this.#workers].map((worker) => worker.close()));
  }

  #start(): Promise<unknown> {
    const { module, options } = this.#options;
    const worker = new PoolWorker<Task, Answer>(module, options, () => this.#ended(worker));
    const started = worker.ready.then(
      (about) => {
        this.#starting.delete(started);
        this.#workers.add(worker);
        this.#idle.push(worker);
        this.#next();
        return about;
      },
      (error: unknown) => {
        this.#starting.delete(started);
        this.#unavailable = error;
        this.#next();
        throw error;
      },
    );
    this.#starting.add(started);
    return started;
  }

  /** Gives waiting tasks to idle workers. */
  #next(): void {
    if (this.#workers.size + this.#starting.size === 0)
      for (const { reject } of this.#queue.splice(0)) reject(this.#unavailable);
    while (this.#queue.length > 0 && this.#idle.length > 0) {
      const worker = this.#idle.pop();
      const queued = this.#queue.shift();
      if (worker && queued) void this.#give(worker, queued);
    }
    if (this.#running + this.#queue.length === 0) this.#drained?.();
  }

  async #give(worker: PoolWorker<Task, Answer>, { task, resolve, reject }: Queued<Task, Answer>): Promise<void> {
    this.#running += 1;
    try {
      resolve(await worker.run(task));
    } catch (error) {
      reject(error);
    }
    this.#running -= 1;
    if (this.#workers.has(worker)) this.#idle.push(worker);
    this.#next();
  }

  /** Where a thread has ended that was ready, another takes its place, unless there is nothing left to do. */
  #ended(worker: PoolWorker<Task, Answer>): void {
    if (!this.#workers.delete(worker)) return;
    const idle = this.#idle.indexOf(worker);
    if (idle >= 0) this.#idle.splice(idle, 1);
    if (this.#closed && this.#queue.length === 0) return;
    // What it cannot start for is told to those that wait.
    this.#start().catch(() => undefined);
  }
}
