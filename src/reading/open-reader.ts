import { availableParallelism } from 'node:os';
import { DemarcheError } from '../model/errors.js';
import type { ArticleText } from '../text/article-text.js';
import { WorkerPool } from './pool/worker-pool.js';
import { type ModelOptions, openLocalReader, type Reader } from './reader.js';
import type { Reading } from './reading.js';
import type { RuntimeName } from './runtime/session.js';

export interface ReaderOptions extends ModelOptions {
  /** Threads, each with a model of its own; 0 reads in the calling thread. */
  readonly workers?: number;
}

/** Each has its own copy of the model in memory, and one that stores articles keeps up with two that read them. */
const MOST_WORKERS_UNASKED = 2;

/** As many threads as there are processors, at most two where nobody asked for more. */
export const defaultWorkers = (): number => Math.min(MOST_WORKERS_UNASKED, availableParallelism());

/** @throws DemarcheError CONFIGURATION where the number of threads is none */
export function checkWorkers(workers: number): number {
  if (Number.isInteger(workers) && workers >= 0) return workers;
  throw new DemarcheError('CONFIGURATION', `the number of threads that read articles is ${workers}; give 0, 1, 2 …`);
}

/** What a thread with a model says of itself. */
export interface AboutModel {
  readonly runtime: RuntimeName;
  /** Checksum of the weights. */
  readonly model: string;
}

/**
 * A reader over threads. Articles wait for a free one in the order they come; an article whose thread dies is rejected
 * with ArticleError ARTICLE_READING_FAILED, and another thread takes the place.
 * @throws DemarcheError READING_UNAVAILABLE where the model or a runtime for it is missing; CONFIGURATION
 */
export async function openReader(options: ReaderOptions = {}): Promise<Reader & AboutModel> {
  const { workers, ...model } = options;
  const size = checkWorkers(workers ?? defaultWorkers());
  if (size === 0) return openLocalReader(model);
  const module = new URL('./reader-worker.js', import.meta.url);
  const { pool, about } = await WorkerPool.open<ArticleText, Reading>({ module, size, options: model });
  return { ...(about as AboutModel), read: (text) => pool.run(text), close: () => pool.close() };
}
