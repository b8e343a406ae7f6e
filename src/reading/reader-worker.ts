import type { ArticleText } from '../text/article-text.js';
import { serveTasks } from './pool/serve-tasks.js';
import { type ModelOptions, openLocalReader } from './reader.js';
import type { Reading } from './reading.js';

/** A thread of the pool of `open-reader.ts`. */
await serveTasks<ArticleText, Reading>(async (options: ModelOptions) => {
  const reader = await openLocalReader(options);
  return {
    about: { runtime: reader.runtime, model: reader.model },
    run: (text) => reader.read(text),
    close: () => reader.close(),
  };
});
