import { type Extracted, extractArticle, extractFacts } from '../extract/index.js';
import { checkWorkers, defaultWorkers, type ReaderOptions } from '../reading/open-reader.js';
import { WorkerPool } from '../reading/pool/worker-pool.js';
import { openLocalReader, type Reader } from '../reading/reader.js';
import type { ArticleSource } from '../text/article-source.js';
import { readText } from '../text/read-text.js';

/** Reads an article and extracts its facts: here, or in a thread of its own. */
export interface ArticleReader {
  /** How many articles it can be given at once. */
  readonly atOnce: number;
  /** Fails for no article because of what it says. */
  read(source: ArticleSource): Promise<Extracted>;
}

/** Whoever opens one closes it. */
export interface OpenArticleReader extends ArticleReader {
  close(): Promise<void>;
}

/** Knows only the words, by rules: for tests, and where no model is wanted. */
export const readHere: ArticleReader = { atOnce: 1, read: async (source) => extractArticle(source) };

/** Text, reading and facts in one go: what a thread does for an article. */
export async function readWith(reader: Reader, source: ArticleSource): Promise<Extracted> {
  const text = readText(source);
  return { text, facts: extractFacts(text, await reader.read(text)) };
}

/**
 * Reads with the model, in as many threads as asked for; 0 reads in the calling thread.
 * @throws DemarcheError READING_UNAVAILABLE where the model or a runtime for it is missing; CONFIGURATION
 */
export async function openArticleReader(options: ReaderOptions = {}): Promise<OpenArticleReader> {
  const { workers, ...model } = options;
  const size = checkWorkers(workers ?? defaultWorkers());
  if (size === 0) {
    const reader = await openLocalReader(model);
    return { atOnce: 1, read: (source) => readWith(reader, source), close: () => reader.close() };
  }
  const module = new URL('./article-worker.js', import.meta.url);
  const { pool } = await WorkerPool.open<ArticleSource, Extracted>({ module, size, options: model });
  return { atOnce: size, read: (source) => pool.run(source), close: () => pool.close() };
}

/** Opened when the first article comes: a service that only answers needs no model. */
export function articleReaderOnDemand(options: ReaderOptions = {}): OpenArticleReader {
  let opened: Promise<OpenArticleReader> | null = null;
  const open = (): Promise<OpenArticleReader> => {
    opened ??= openArticleReader(options).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    atOnce: Math.max(1, checkWorkers(options.workers ?? defaultWorkers())),
    read: async (source) => (await open()).read(source),
    close: async () => (await opened)?.close(),
  };
}
