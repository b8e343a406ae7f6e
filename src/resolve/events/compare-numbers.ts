import { type EventNumber, NUMBER_KINDS } from '../../model/article-facts.js';
import type { Reason } from './compare-events.js';

/** Small numbers are the same by chance; the dead and wounded of one event are counted anew for days. */
const SAME_NUMBER = 1.5;
const SAME_SMALL_NUMBER = 0.7;
const NUMBERS_FIT = 0.2;
const OTHER_NUMBER = -0.8;
const FAR_NUMBER = -2;
const SMALL = 3;
/** Counts of one event that differ by more are not told on one day. */
const FAR = 3;

/** What is said of a number that both tell of; other kinds say nothing. */
export function compareNumbers(a: readonly EventNumber[], b: readonly EventNumber[]): readonly Reason[] {
  return NUMBER_KINDS.flatMap((kind) => {
    const [first, second] = [a.find((one) => one.kind === kind), b.find((one) => one.kind === kind)];
    return first === undefined || second === undefined ? [] : [compareTwo(first, second)];
  });
}

function compareTwo(a: EventNumber, b: EventNumber): Reason {
  const what = a.kind.toLowerCase();
  if (a.value === b.value) {
    const reason = `both tell of ${a.value} ${what}`;
    return a.value < SMALL ? { reason, weight: SAME_SMALL_NUMBER } : { reason, weight: SAME_NUMBER, singles: 1 };
  }
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  const reason = `one tells of ${low.value} ${what}, the other of ${high.value}`;
  if (canBeOne(low, high)) return { reason, weight: NUMBERS_FIT };
  return { reason, weight: high.value > FAR * Math.max(1, low.value) ? FAR_NUMBER : OTHER_NUMBER };
}

/** "At least three" and "five" can be one count. */
const canBeOne = (low: EventNumber, high: EventNumber): boolean =>
  high.value <= FAR * Math.max(1, low.value) &&
  (low.bound === 'AT_LEAST' || high.bound === 'AT_MOST' || isRound(low, high));

const isRound = (low: EventNumber, high: EventNumber): boolean =>
  [low, high].some(({ bound }) => bound === 'ABOUT') && high.value <= 1.5 * low.value;
