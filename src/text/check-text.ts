import { ArticleError } from '../model/errors.js';
import { splitLines } from './lines.js';
import { splitSentences } from './sentences.js';

/** In UTF-16 code units: two dozen times the longest article of the development sets. */
export const LARGEST_TEXT = 2_000_000;

/** At least this many letters in a row of words make something that can be read. */
const FEWEST_WORDS = 3;

/**
 * Refuses what cannot be an article.
 * @throws ArticleError ARTICLE_EMPTY, ARTICLE_TOO_LARGE, ARTICLE_LONE_SURROGATE, ARTICLE_NO_SENTENCES
 */
export function checkText(text: string): void {
  if (text.length > LARGEST_TEXT) {
    throw new ArticleError(
      'ARTICLE_TOO_LARGE',
      `the text has ${text.length} characters, more than the ${LARGEST_TEXT} allowed; split it into its articles`,
    );
  }
  if (text.trim() === '') throw new ArticleError('ARTICLE_EMPTY', 'the text is empty or white space only');
  const surrogate = text.search(/[\uD800-\uDFFF]/u);
  if (surrogate >= 0) {
    throw new ArticleError(
      'ARTICLE_LONE_SURROGATE',
      `the text has half a character (a lone surrogate) at offset ${surrogate}; it was cut or decoded wrongly`,
    );
  }
  if (!hasSentence(text)) {
    throw new ArticleError('ARTICLE_NO_SENTENCES', 'the text has no sentence; is this the article or only its frame?');
  }
}

/** One piece between two ends of sentences that has a few words in a row. */
function hasSentence(text: string): boolean {
  return splitLines(text).some((line) =>
    splitSentences(text, line).some(({ start, end }) => {
      const words = /\p{L}/u.test(text.slice(start, end)) ? text.slice(start, end).split(/\s+/, FEWEST_WORDS) : [];
      return words.length >= FEWEST_WORDS && words.every((word) => word !== '');
    }),
  );
}
