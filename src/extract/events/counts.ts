import type { NumberBound } from '../../model/article-facts.js';
import { keyAt, type Page, type TokenRange, wordsOf } from '../page.js';
import { readTable } from '../table.js';

/** How many, as the text says it: "at least 12", "dozens". */
export interface Count {
  readonly value: number;
  readonly bound: NumberBound;
  readonly words: string;
  /** Tokens of it, the words of the bound included. */
  readonly range: TokenRange;
}

interface CountWord {
  readonly value: number;
  readonly kind: string;
}

let loaded: ReadonlyMap<string, CountWord> | null = null;

function countWords(): ReadonlyMap<string, CountWord> {
  loaded ??= new Map(
    readTable('count-words.tsv').map((row) => [row.word ?? '', { value: Number(row.value), kind: row.kind ?? '' }]),
  );
  return loaded;
}

const BOUNDS: readonly (readonly [NumberBound, RegExp])[] = [
  ['AT_LEAST', /(?:at least|more than|over|no (?:fewer|less) than|upwards of|not less than|in excess of)$/u],
  ['AT_MOST', /(?:up to|as many as|at most|fewer than|less than|no more than|under)$/u],
  ['ABOUT', /(?:about|around|some|nearly|almost|roughly|approximately|an estimated|close to|estimated)$/u],
];
/** The words of a bound, at most. */
const BOUND_REACH = 4;
/** Money and shares are no counts of people or things. */
const NO_COUNT_BEFORE = /^[$€£]$/u;
const NO_COUNT_BEHIND =
  /^(?:%|percent|per|km|kilomet(?:er|re)s?|miles?|years?|months?|weeks?|days?|hours?|minutes?|am|pm|p\.m\.|a\.m\.|mm|metres?|meters?)$/u;

/** The count that begins at the token, or null where none does. */
export function countAt(page: Page, at: number): Count | null {
  const number = numberAt(page, at);
  if (number === null || NO_COUNT_BEFORE.test(keyAt(page, at - 1)) || NO_COUNT_BEHIND.test(keyAt(page, number.until)))
    return null;
  const { from, bound } = boundBefore(page, at);
  const behind = keyAt(page, number.until) === 'or' && /^(?:so|more)$/u.test(keyAt(page, number.until + 1));
  const until = behind ? number.until + 2 : number.until;
  const plain = number.isVague ? 'AT_LEAST' : 'EXACTLY';
  const said = behind ? (keyAt(page, number.until + 1) === 'so' ? 'ABOUT' : 'AT_LEAST') : (bound ?? plain);
  return { value: number.value, bound: said, words: wordsOf(page, from, until).words, range: { from, until } };
}

interface NumberWords {
  readonly value: number;
  readonly until: number;
  /** "dozens", "hundreds": no fewer than two of them, and nobody knows how many. */
  readonly isVague: boolean;
}

/** "12", "1,200", "twenty-one", "two hundred", "1.5 million", "dozens", "tens of thousands", "a dozen". */
function numberAt(page: Page, at: number): NumberWords | null {
  const first = oneNumber(keyAt(page, at));
  if (first === null || isPartOfName(page, at, first)) return null;
  if (first.kind === 'vague') return vague(page, at, first.value);
  let { value } = first;
  let next = at + 1;
  for (let word = oneNumber(keyAt(page, next)); word !== null; word = oneNumber(keyAt(page, next))) {
    if (word.kind === 'scale') value *= word.value;
    else if (word.kind === 'small' && first.kind === 'tens' && next === at + 1) value += word.value;
    else break;
    next += 1;
  }
  return { value, until: next, isVague: false };
}

const YEAR = /^(?:19|20)\d\d$/u;

/** "P-8", "Mi-35", "a 40-km stretch", "1977": parts of names, measures and years; and "one" alone is a pronoun as often. */
function isPartOfName(page: Page, at: number, { kind }: CountWord): boolean {
  if (kind === 'digits' && (page.tokens[at]?.joined || page.tokens[at + 1]?.joined)) return true;
  if (YEAR.test(keyAt(page, at))) return true;
  return keyAt(page, at) === 'one' && /^(?:no|any|every|some|this|that|each)$/u.test(keyAt(page, at - 1));
}

function vague(page: Page, at: number, base: number): NumberWords {
  const of = keyAt(page, at + 1) === 'of' ? oneNumber(keyAt(page, at + 2)) : null;
  return of?.kind === 'vague'
    ? { value: base * (of.value / 2), until: at + 3, isVague: true }
    : { value: base, until: at + 1, isVague: true };
}

function oneNumber(key: string): CountWord | null {
  if (/^\d{1,3}(?:,\d{3})+$|^\d+$/u.test(key)) return { value: Number(key.replace(/,/gu, '')), kind: 'digits' };
  if (/^\d+\.\d+$/u.test(key)) return { value: Number(key), kind: 'digits' };
  return countWords().get(key) ?? null;
}

function boundBefore(page: Page, at: number): { readonly from: number; readonly bound: NumberBound | null } {
  for (let reach = BOUND_REACH; reach > 0; reach -= 1) {
    const from = at - reach;
    if (from < 0 || page.tokens[from]?.sentence !== page.tokens[at]?.sentence) continue;
    const words = Array.from({ length: reach }, (_, index) => keyAt(page, from + index)).join(' ');
    const found = BOUNDS.find(([, pattern]) => pattern.exec(words)?.index === 0);
    if (found) return { from, bound: found[0] };
  }
  return { from: at, bound: null };
}
