import type { Verdict } from '../../model/vocabulary.js';
import { isContentWord, isNegation, type Wording } from './content-words.js';

export interface Comparison {
  readonly verdict: Verdict;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
}

/** How sure the days are: `close` where both are known and fit, `open` where one is not known or only vaguely. */
export type DayFit = 'close' | 'open';

/**
 * Thresholds, set with the pairs of test/resolve/compare-wordings.test.ts: renditions of one speech act by several
 * outlets on the one side, different statements of one speaker on one day about one matter on the other.
 */
/** Words in a row that are taken for a quotation of the same words, with so many content words among them. */
const QUOTED_RUN = 8;
const QUOTED_CONTENT = 4;
/** A negation so many words before or behind a run may turn it into its opposite. */
const NEGATION_REACH = 4;
/** The same where the days do not help: speakers repeat themselves. */
const UNDATED_RUN = 12;
const UNDATED_CONTENT = 6;
/** A stretch between quotation marks that the other has in its own: outlets pick the same striking words. */
const SAME_PIECE_WORDS = 3;
const SAME_PIECE_CONTENT = 2;
/** Equal from end to end; fewer words may be a phrase of the day. */
const WHOLE_WORDS = 4;
/** Share of the shorter one's content words, and of its pairs of neighbouring content words, that the longer one has. */
const SAME_WORDS = 0.7;
const SAME_PAIRS = 0.5;
const FEWEST_CONTENT_WORDS = 6;
const UNSURE_WORDS = 0.5;
const FEWEST_UNSURE_WORDS = 4;

/**
 * Whether two texts of one speaker render the same act of saying. `UNSURE` is for a person to decide and keeps them
 * apart. Symmetric.
 */
export function compareWordings(a: Wording, b: Wording, days: DayFit): Comparison {
  const [short, long] = a.contentSet.size <= b.contentSet.size ? [a, b] : [b, a];
  const shared = shareOf(short.contentSet, long.contentSet);
  const pairs = shareOf(short.pairs, long.pairs);
  // Nothing below holds without two neighbouring words in common, and most texts have none.
  if (pairs === 0) return different(shared);
  const quoted = sameQuotation(a, b, days);
  if (quoted !== null) return quoted;
  const { size } = short.contentSet;
  const alike = shared >= SAME_WORDS && pairs >= SAME_PAIRS && size >= FEWEST_CONTENT_WORDS;
  const doubts = doubtsOf(a, b, days);
  if (alike && doubts.length === 0) {
    return {
      verdict: 'SAME',
      score: shared,
      reason: `${percent(shared)} of the content words, mostly in the same order`,
    };
  }
  if (shared >= UNSURE_WORDS && size >= FEWEST_UNSURE_WORDS) {
    const but = doubts.length === 0 ? '' : `, but ${doubts.join(' and ')}`;
    return { verdict: 'UNSURE', score: shared, reason: `${percent(shared)} of the content words${but}` };
  }
  return different(shared);
}

const different = (score: number): Comparison => ({ verdict: 'DIFFERENT', score, reason: 'other words' });

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Null where neither is told in the words of the other. */
function sameQuotation(a: Wording, b: Wording, days: DayFit): Comparison | null {
  const whole = a.words.length === b.words.length && a.words.every((word, index) => word === b.words[index]);
  if (whole && days === 'close' && a.words.length >= WHOLE_WORDS) {
    return { verdict: 'SAME', score: 1, reason: 'the same words from end to end' };
  }
  const piece = days === 'close' ? samePiece(a, b) : null;
  if (piece !== null) return { verdict: 'SAME', score: 0.85, reason: `both quote "${piece}"` };
  const run = longestRun(a.words, b.words);
  const words = a.words.slice(run.startA, run.startA + run.length);
  const content = words.filter(isContentWord).length;
  const [fewest, meaning] = days === 'close' ? [QUOTED_RUN, QUOTED_CONTENT] : [UNDATED_RUN, UNDATED_CONTENT];
  if (run.length < fewest || content < meaning) return null;
  if (reversesRun(a, b, run) || differInNumbers(a, b)) return null;
  return { verdict: 'SAME', score: 0.95, reason: `${run.length} words in a row are the same` };
}

/** True where a negation stands close to the run; behind it only where both texts go on. */
function reversesRun(a: Wording, b: Wording, { startA, startB, length }: Run): boolean {
  const before = (words: readonly string[], start: number) => words.slice(Math.max(0, start - NEGATION_REACH), start);
  const behind = (words: readonly string[], start: number) =>
    words.slice(start + length, start + length + NEGATION_REACH);
  const [behindA, behindB] = [behind(a.words, startA), behind(b.words, startB)];
  const goOn = behindA.length > 0 && behindB.length > 0;
  const negates = (words: readonly string[]) => words.some(isNegation);
  if (negates(before(a.words, startA)) !== negates(before(b.words, startB))) return true;
  return goOn && negates(behindA) !== negates(behindB);
}

/** A quotation of both, word by word, or null. */
function samePiece(a: Wording, b: Wording): string | null {
  const pieces = new Set(b.quotations.map((words) => words.join(' ')));
  const found = a.quotations.find(
    (words) =>
      words.length >= SAME_PIECE_WORDS &&
      words.filter(isContentWord).length >= SAME_PIECE_CONTENT &&
      pieces.has(words.join(' ')),
  );
  return found?.join(' ') ?? null;
}

/** Why similar words may yet be another statement. */
function doubtsOf(a: Wording, b: Wording, days: DayFit): string[] {
  const doubts: string[] = [];
  if (days === 'open') doubts.push('the days are not known well enough');
  if (a.negated !== b.negated) doubts.push('one is negated');
  if (differInNumbers(a, b)) doubts.push('numbers differ');
  return doubts;
}

const differInNumbers = (a: Wording, b: Wording): boolean =>
  a.numbers.size > 0 && b.numbers.size > 0 && shareOf(a.numbers, b.numbers) === 0;

/** Of the first set the share that the second has; 0 for an empty set. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return a.size === 0 ? 0 : shared / a.size;
}

interface Run {
  readonly startA: number;
  readonly startB: number;
  readonly length: number;
}

/** The longest run of words that both have; of several the first in `a`. */
function longestRun(a: readonly string[], b: readonly string[]): Run {
  let best: Run = { startA: 0, startB: 0, length: 0 };
  let above = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      if (a[i] !== b[j]) continue;
      const length = (above[j] ?? 0) + 1;
      row[j + 1] = length;
      if (length > best.length) best = { startA: i + 1 - length, startB: j + 1 - length, length };
    }
    above = row;
  }
  return best;
}
