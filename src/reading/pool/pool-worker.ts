import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ArticleError, DemarcheError } from '../../model/errors.js';
import { type FromWorker, receiveError, type ToWorker } from './messages.js';

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** One thread of a pool, with at most one task at a time. Idle it does not keep the process alive. */
export class PoolWorker<Task, Answer> {
  /** Settles when the worker can be given tasks, with what it says about itself. */
  readonly ready: Promise<unknown>;
  readonly #worker: Worker;
  readonly #exited: Promise<unknown>;
  #waiting: Waiting<Answer> | null = null;
  #reason: Error | null = null;

  /** @param onExit called when the thread has ended, for whatever reason */
  constructor(module: URL, options: unknown, onExit: () => void) {
    this.#worker = new Worker(module, { workerData: options });
    this.#exited = once(this.#worker, 'exit');
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: FromWorker<Answer>) => {
        if ('ready' in message) {
          this.#worker.unref();
          resolve(message.about);
        } else if ('unready' in message) reject(receiveError(message.unready));
        else this.#answer(message);
      });
      this.#worker.on('exit', () => {
        reject(
          new DemarcheError('READING_UNAVAILABLE', `a thread for reading articles ended at its start${this.#why()}`),
        );
      });
    });
    this.#worker.on('error', (error) => {
      this.#reason = error instanceof Error ? error : new Error(String(error));
    });
    this.#worker.on('exit', () => {
      this.#waiting?.reject(
        new ArticleError('ARTICLE_READING_FAILED', `the thread that read the article ended${this.#why()}`),
      );
      this.#waiting = null;
      onExit();
    });
  }

  run(task: Task): Promise<Answer> {
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#send({ task });
    });
  }

  /** Waits for the thread to end. */
  async close(): Promise<void> {
    this.#worker.ref();
    this.#send({ close: true });
    await this.#exited;
  }

  #send(message: ToWorker<Task>): void {
    this.#worker.postMessage(message);
  }

  #answer(message: Exclude<FromWorker<Answer>, { ready: true } | { unready: unknown }>): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#worker.unref();
    if ('answer' in message) waiting?.resolve(message.answer);
    else waiting?.reject(receiveError(message.error));
  }

  #why(): string {
    return this.#reason === null ? '' : `: ${this.#reason.message}`;
  }
}
