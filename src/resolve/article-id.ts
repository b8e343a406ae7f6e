import { createHash } from 'node:crypto';
import { type ArticleId, makeId } from '../model/ids.js';
import { nameKey } from '../model/name-key.js';
import type { ArticleSource } from '../text/article-source.js';

/** SHA-256 of the text, hexadecimal. */
export const contentHashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * An article is its text in its outlet: taken in again it is the same, and the same text in another outlet is another
 * article, a copy. Known before the article is read, so that what is there already need not be.
 */
export const articleIdOf = ({ text, outlet }: Pick<ArticleSource, 'text' | 'outlet'>): ArticleId =>
  makeId('Article', contentHashOf(text), nameKey(outlet ?? ''));
