import type { Gap, QuoteState, Shape } from './reading.js';

const LETTERS = /^[\p{L}\p{M}]+$/u;

export function shapeOf(word: string): Shape {
  const lower = word === word.toLowerCase();
  const upper = word === word.toUpperCase();
  const capital = startsUpper(word);
  if (LETTERS.test(word)) {
    if (lower && !upper) return 0;
    if ([...word].length === 1) return 4;
    if (upper && !lower) return 2;
    const rest = word.slice(String.fromCodePoint(word.codePointAt(0) ?? 0).length);
    return capital && rest === rest.toLowerCase() ? 1 : 3;
  }
  if (/\p{Nd}/u.test(word)) return /\p{L}/u.test(word) ? 6 : 5;
  if (!/\p{L}/u.test(word)) return 7;
  if (capital) return upper ? 9 : 8;
  return 10;
}

function startsUpper(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

const GAP_LIKE = new Set(['(', '[', '—', '–']);
const AFTER_CLOSE = new Set([...'.,;:!?)]—–-…']);
const DOUBLE_OPEN = new Set(['“', '„', '«', '"', '``']);
const DOUBLE_CLOSE = new Set(['”', '»', '"', "''"]);

/**
 * State of quotation at each word; reset at every new line, marks of another kind inside are text. A single mark opens
 * only after a gap and before a word, and closes only before a gap or punctuation: apostrophes stay out of it.
 */
export function quoteStates(words: readonly string[], gaps: readonly Gap[]): QuoteState[] {
  let kind: '' | 'double' | 'single' = '';
  return words.map((word, index) => {
    if (gaps[index] === 2) kind = '';
    const state = stateOf(kind, word, {
      gapBefore: (gaps[index] ?? 0) > 0 || GAP_LIKE.has(words[index - 1] ?? ''),
      gapAfter: (gaps[index + 1] ?? 1) > 0,
      next: words[index + 1] ?? '',
    });
    if (state === 2 && kind === '') kind = DOUBLE_OPEN.has(word) ? 'double' : 'single';
    else if (state === 3) kind = '';
    return state;
  });
}

interface Around {
  readonly gapBefore: boolean;
  readonly gapAfter: boolean;
  readonly next: string;
}

function stateOf(kind: '' | 'double' | 'single', word: string, { gapBefore, gapAfter, next }: Around): QuoteState {
  if (kind === '') {
    if (DOUBLE_OPEN.has(word)) return 2;
    if ((word === '‘' || word === "'") && gapBefore && !gapAfter) return 2;
    return DOUBLE_CLOSE.has(word) ? 4 : 0;
  }
  if (kind === 'double') {
    if (DOUBLE_CLOSE.has(word)) return 3;
    return word === '“' || word === '„' ? 2 : 1;
  }
  return (word === '’' || word === "'") && (gapAfter || AFTER_CLOSE.has(next)) ? 3 : 1;
}
