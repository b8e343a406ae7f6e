import { addDays, type DaySpan, firstDay, lastDay, type PartialDate } from '../../model/partial-date.js';
import type { DayFit } from './compare-wordings.js';

export { addDays };

/** Days between which something was said. */
export type Days = DaySpan;

/** News tells what was said on the day or the days before. */
const DAYS_BEFORE_PUBLICATION = 3;
/** Night falls earlier in Kyiv than in Washington, and papers date what they print the day after. */
const SLACK_DAYS = 1;
/** A span of more days than this says little. */
const VAGUE_DAYS = 8;

const DAY_MS = 86_400_000;
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** When it was said, from its own date or else that of the publication; null where neither is known. */
export function saidWhen(date: PartialDate | null, publishedAt: PartialDate | null): Days | null {
  if (date !== null) return { from: firstDay(date), until: lastDay(date) };
  if (publishedAt === null) return null;
  return { from: addDays(firstDay(publishedAt), -DAYS_BEFORE_PUBLICATION), until: lastDay(publishedAt) };
}

/**
 * Null where the days do not fit: then it was said twice. Where one is known and the other is not they are not held to
 * fit either: whichever of the two came first, the other could not be looked for among all the days there are.
 */
export function fitDays(a: Days | null, b: Days | null): DayFit | null {
  if (a === null && b === null) return 'open';
  if (a === null || b === null) return null;
  if (time(a.from) - time(b.until) > SLACK_DAYS * DAY_MS || time(b.from) - time(a.until) > SLACK_DAYS * DAY_MS) {
    return null;
  }
  return isVague(a) || isVague(b) ? 'open' : 'close';
}

const isVague = ({ from, until }: Days): boolean => time(until) - time(from) > VAGUE_DAYS * DAY_MS;

/** Days within which all that can fit was said; null where none of them is known. */
export function reachOf(all: readonly (Days | null)[]): Days | null {
  const known = all.filter((days) => days !== null);
  const from = known.map((days) => days.from).sort()[0];
  const until = known
    .map((days) => days.until)
    .sort()
    .at(-1);
  if (from === undefined || until === undefined) return null;
  // What has no date of its own is found by its publication, which may come days after.
  return { from: addDays(from, -SLACK_DAYS), until: addDays(until, SLACK_DAYS + DAYS_BEFORE_PUBLICATION) };
}
