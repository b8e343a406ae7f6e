import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { searchTokens } from '../../model/name-key.js';
import { packagePath } from '../../package-root.js';

interface WordLists {
  readonly stop: readonly string[];
  readonly negation: readonly string[];
}

const LISTS = JSON.parse(
  readFileSync(packagePath('src', 'resolve', 'lexicon', 'stop-words.json'), 'utf8'),
) as WordLists;
const STOP: ReadonlySet<string> = new Set(LISTS.stop);
const NEGATION: ReadonlySet<string> = new Set(LISTS.negation);

/** What was said, ready to be compared. */
export interface Wording {
  /** Every word, folded, in order. */
  readonly words: readonly string[];
  /** Stems of the words that carry meaning. */
  readonly contentSet: ReadonlySet<string>;
  /** Neighbours among the content words. */
  readonly pairs: ReadonlySet<string>;
  /** The words of each stretch between quotation marks; none where all of it is quoted and the marks are outside. */
  readonly quotations: readonly (readonly string[])[];
  readonly negated: boolean;
  readonly numbers: ReadonlySet<string>;
}

/** What is in the news is compared with every article of its days: so many texts need not be read again and again. */
const KEPT = 5_000;
const kept = new LRUCache<string, Wording>({ max: KEPT });

export function wordingOf(text: string): Wording {
  const wording = kept.get(text) ?? readWording(text);
  kept.set(text, wording);
  return wording;
}

function readWording(text: string): Wording {
  const words = searchTokens(text);
  const content = words.filter((word) => !STOP.has(word) && !NEGATION.has(word)).map(stem);
  return {
    words,
    contentSet: new Set(content),
    pairs: new Set(content.slice(1).map((word, index) => `${content[index]} ${word}`)),
    quotations: quotationsIn(text).map(searchTokens),
    negated: words.some((word) => NEGATION.has(word)),
    numbers: new Set(words.filter((word) => /^\d/u.test(word))),
  };
}

/** A quotation may begin before the text or end behind it. */
const QUOTED = /(?:^[^“”"«»]*(?=[”»])|[“«]([^“”"«»]*)|"([^“”"«»]*)(?:"|$))/gu;

const quotationsIn = (text: string): string[] =>
  [...text.matchAll(QUOTED)].map(([all, curly, straight]) => curly ?? straight ?? all);

export const isContentWord = (word: string): boolean => !STOP.has(word) && !NEGATION.has(word);

export const isNegation = (word: string): boolean => NEGATION.has(word);

/** Shorter than this, an ending is part of the word. */
const SHORTEST_STEM = 3;

/** Takes off the endings of number, tense and the gerund: enough to hold "strikes" against "striking". */
export function stem(word: string): string {
  const short = word.replace(/(?:ing|ed|es|s)$/u, '');
  return short.length >= SHORTEST_STEM ? short.replace(/e$/u, '') : word;
}
