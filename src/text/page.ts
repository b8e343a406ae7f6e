import type { Span } from '../model/span.js';

/** One line of the article as the rules for boilerplate and head lines see it. */
export interface Line extends Span {
  readonly index: number;
  readonly words: string;
  /** Number of words, counted no further than a rule needs. */
  readonly length: number;
  /** Ends as a sentence of running text ends. */
  readonly prose: boolean;
}

const COUNTED = 60;
/** No headline, caption or link has more words than this. */
export const LONGEST_HEADLINE = 40;
/** A footnote's number may follow the full stop. */
const PROSE_END = /[.!?…:;]["'”’»)\]]*(?:\[\d{1,3}\])*$/u;
/** A question or a headline with an exclamation is no prose when it is as short as this. */
const SHORT = 4;
/** As long as this, a line that holds the end of a sentence and the start of another is prose however it ends. */
const TWO_SENTENCES = 12;
const SENTENCE_BREAK = /\p{Ll}{2}[.!?]["”’)]{0,2}(?:\[\d{1,3}\])* ["“‘]?\p{Lu}/u;

/** One of the points that sum an article up over its text. */
export const isPoint = (words: string): boolean => /^[•·▪►*–—-] ?[\p{L}\d“"‘']/u.test(words);

export function readLines(text: string, lines: readonly Span[]): Line[] {
  return lines.map(({ start, end }, index) => {
    const words = text.slice(start, end);
    const length = words.split(/\s+/u, COUNTED).length;
    const tail = words.slice(-16);
    // A quotation that stands alone is somebody's words even where its full stop is missing.
    const prose =
      (PROSE_END.test(tail) && length >= SHORT) ||
      (/[”"]$/u.test(tail) && length >= 2 * SHORT) ||
      (length >= TWO_SENTENCES && SENTENCE_BREAK.test(words)) ||
      length > LONGEST_HEADLINE;
    return { start, end, index, words, length, prose };
  });
}
