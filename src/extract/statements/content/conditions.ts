import type { StatementFact } from '../../../model/article-facts.js';
import type { Span } from '../../../model/span.js';
import { wordsAt } from '../../../model/span.js';
import { firstTokenAt, keyAt, type Page, spanOf, type TokenRange } from '../../page.js';

/** What must be for the rest to hold, with its "if", and what then follows: both as the content has them. */
export interface Conditional {
  readonly condition: ReturnType<typeof wordsAt>;
  readonly consequence: ReturnType<typeof wordsAt>;
}

/** One word or more that open a condition; "even if" opens none. */
const OPENINGS: readonly (readonly string[])[] = [
  ['if'],
  ['only', 'if'],
  ['unless'],
  ['provided'],
  ['providing'],
  ['as', 'long', 'as'],
  ['so', 'long', 'as'],
  ['on', 'condition', 'that'],
  ['on', 'the', 'condition', 'that'],
  ['in', 'case'],
  ['in', 'the', 'event'],
  ['assuming'],
  ['should'],
];
const NO_CONDITION = /^(?:even|as|what|wonder|ask|asked|see|know|unclear|whether|doubt|asking)$/u;
/** "Should NATO attack, …": only with a subject behind it, at the beginning of a clause. */
const INVERTED = 'should';
const FEWEST_WORDS = 2;
const END = /^[.;!?]$/u;
const PUNCTUATION = /^(?:[,;.!?“”"‘’]|''|--|[–—])$/u;

/** The condition of what is said and what depends on it; null where nothing is said under one. */
export function conditionalOf(page: Page, { content, act }: StatementFact): Conditional | null {
  const range = tokensWithin(page, content);
  for (let at = range.from; at < range.until; at += 1) {
    const length = openingAt(page, at, range);
    // "asked if …" asks, and so does what goes on with it.
    if (length === 0 || (act === 'QUESTION' && keyAt(page, at) === 'if')) continue;
    const condition = clauseFrom(page, at, length, range);
    const consequence = condition && restOf(page, condition, range);
    if (!condition || !consequence) continue;
    return { condition: words(page, condition), consequence: words(page, consequence) };
  }
  return null;
}

const words = (page: Page, { from, until }: TokenRange): ReturnType<typeof wordsAt> =>
  wordsAt(page.article.text, spanOf(page, from, until));

const tokensWithin = (page: Page, { start, end }: Span): TokenRange => ({
  from: firstTokenAt(page, start),
  until: firstTokenAt(page, end - 1) + 1,
});

/** Number of words of the opening at the token; 0 where none is. */
function openingAt(page: Page, at: number, range: TokenRange): number {
  const found = OPENINGS.filter((opening) => opening.every((word, index) => keyAt(page, at + index) === word));
  const length = Math.max(0, ...found.map((opening) => opening.length));
  if (length === 0 || NO_CONDITION.test(at > range.from ? keyAt(page, at - 1) : '')) return 0;
  if (keyAt(page, at) === 'if' && keyAt(page, at + 1) === 'not') return 0;
  if (keyAt(page, at) === INVERTED && !(isClauseStart(page, at, range) && page.tokens[at]?.capital)) return 0;
  if (
    /^(?:provided|providing|assuming)$/u.test(keyAt(page, at)) &&
    keyAt(page, at + 1) !== 'that' &&
    keyAt(page, at - 1) !== ','
  )
    return 0;
  return length;
}

const isClauseStart = (page: Page, at: number, { from }: TokenRange): boolean =>
  at === from || /^[.;“"‘']$/u.test(keyAt(page, at - 1));

/** Before a main clause to the comma that parts them, behind one to its own end. */
function clauseFrom(page: Page, at: number, length: number, range: TokenRange): TokenRange | null {
  const limit = sentenceEnd(page, at, range);
  const bySyntax = syntaxEnd(page, at, limit);
  const leads = isClauseStart(page, at, range) || /^(?:but|and|that|,)$/u.test(keyAt(page, at - 1));
  const ends = bySyntax !== null && (!leads || [0, 1].some((step) => isComma(page, bySyntax + step)));
  let until = ends && bySyntax !== null ? bySyntax : limit;
  for (let token = at + length + 1; !ends && token < limit; token += 1)
    if (isComma(page, token)) {
      until = token;
      break;
    }
  while (until > at && PUNCTUATION.test(keyAt(page, until - 1))) until -= 1;
  return until - at - length >= FEWEST_WORDS ? { from: at, until } : null;
}

const isComma = (page: Page, at: number): boolean => /^(?:,|then)$/u.test(keyAt(page, at));

function sentenceEnd(page: Page, at: number, { until }: TokenRange): number {
  let end = at;
  while (end < until && !END.test(keyAt(page, end)) && page.tokens[end]?.sentence === page.tokens[at]?.sentence)
    end += 1;
  return end;
}

/** Behind the last token of the clause that the opening marks, by the syntax. */
function syntaxEnd(page: Page, at: number, limit: number): number | null {
  const tree = page.parsed?.tree;
  const verb = tree?.node(at).relation === 'mark' ? tree.node(at).head : null;
  if (!tree || verb === null || verb === undefined) return null;
  let end = verb;
  for (let token = verb; token < limit; token += 1) if (tree.isWithin(token, verb)) end = token;
  return end + 1;
}

/** The longer piece of the sentence before or behind the condition, within the content. */
function restOf(page: Page, condition: TokenRange, range: TokenRange): TokenRange | null {
  const sentence = page.tokens[condition.from]?.sentence;
  let start = condition.from;
  while (start > range.from && page.tokens[start - 1]?.sentence === sentence) start -= 1;
  let end = condition.until;
  while (end < range.until && page.tokens[end]?.sentence === sentence) end += 1;
  const before = trimmed(page, { from: start, until: condition.from });
  const behind = trimmed(page, { from: condition.until, until: end });
  const longer = behind.until - behind.from >= before.until - before.from ? behind : before;
  return longer.until - longer.from >= FEWEST_WORDS ? longer : null;
}

function trimmed(page: Page, { from, until }: TokenRange): TokenRange {
  let start = from;
  let end = until;
  while (start < end && (PUNCTUATION.test(keyAt(page, start)) || /^(?:then|and|but)$/u.test(keyAt(page, start))))
    start += 1;
  while (end > start && PUNCTUATION.test(keyAt(page, end - 1))) end -= 1;
  return { from: start, until: end };
}
