import type { Draft } from '../draft.js';
import type { Page } from '../page.js';
import { readWordList } from '../table.js';

const PARTICLES = readWordList('words.json', 'particles');
const LONGEST_NAME = 5;

const isNamePart = (text: string): boolean => /^\p{Lu}(?:[\p{L}\p{M}'’]*|\p{L}{0,4}\.)$/u.test(text);

/** "W" of "George W. Bush". */
const isInitial = (page: Page, at: number): boolean => /^\p{Lu}$/u.test(page.tokens[at]?.text ?? '');

/**
 * End of the run of capitalized words that begins at the token, particles between them included; the start itself where
 * there is none. Stops at punctuation, at names already found, and at the end of the sentence.
 */
export function capitalRun(page: Page, draft: Draft, from: number): number {
  const sentence = page.tokens[from]?.sentence;
  let until = from;
  let solid = from;
  while (until < page.tokens.length && until - from < LONGEST_NAME) {
    const token = page.tokens[until];
    if (!token || token.sentence !== sentence || draft.at(until)) break;
    if (until > from && !token.spaced && !token.joined && token.text !== '.') break;
    // "Jie-won": a second part of a given name is written small.
    if (token.text === '.' && isInitial(page, until - 1) && page.tokens[until + 1]?.capital) {
      until += 1;
      continue;
    }
    if (isNamePart(token.text) || (token.joined && until > from && /^\p{Ll}+$/u.test(token.text))) solid = until + 1;
    else if (until === from || !PARTICLES.has(token.key)) break;
    until += 1;
  }
  return solid;
}
