import type { Words } from '../../model/span.js';
import { keyAt, type Page, wordsOf } from '../page.js';

const EDGE = /^(?:[,;:.()—–“”"]|that|which|while|because|and|but|when|after|before|if|as|said|says)$/u;
const REACH = 14;

/** The words around a token up to the edges of its clause. */
export function clauseSpan(page: Page, at: number): Words {
  const sentence = page.tokens[at]?.sentence;
  const inside = (token: number): boolean =>
    page.tokens[token]?.sentence === sentence && !EDGE.test(keyAt(page, token));
  let from = at;
  while (from > 0 && at - from < REACH && inside(from - 1)) from -= 1;
  let until = at + 1;
  while (until - at < REACH && inside(until)) until += 1;
  return wordsOf(page, from, until);
}
