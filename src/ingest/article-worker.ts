import type { Extracted } from '../extract/index.js';
import { serveTasks } from '../reading/pool/serve-tasks.js';
import { type ModelOptions, openLocalReader } from '../reading/reader.js';
import type { ArticleSource } from '../text/article-source.js';
import { readWith } from './article-reader.js';

/** A thread of the pool of `article-reader.ts`. */
await serveTasks<ArticleSource, Extracted>(async (options: ModelOptions) => {
  const reader = await openLocalReader(options);
  return { run: (source) => readWith(reader, source), close: () => reader.close() };
});
