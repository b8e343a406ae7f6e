import { type Extracted, extractArticle } from '../extract/index.js';
import type { ArticleSource } from '../text/article-source.js';

/** Reads an article and extracts its facts: here, or in a thread of its own. */
export interface ArticleReader {
  /** How many articles it can be given at once. */
  readonly atOnce: number;
  read(source: ArticleSource): Promise<Extracted>;
}

/** Reads in this thread, one article after another. */
export const readHere: ArticleReader = { atOnce: 1, read: async (source) => extractArticle(source) };
