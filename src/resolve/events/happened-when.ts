import { addDays, type DaySpan, firstDay, lastDay, type PartialDate } from '../../model/partial-date.js';

/** A day is not the same everywhere, and what happened at night is told of either. */
export const SLACK_DAYS = 1;

const DAY_MS = 86_400_000;
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/**
 * The day on which an event happened, to look for it by; where nothing is told of that it is the day of publication, since
 * what is told every day of a war would else hang together from one day to the next. Null where neither is a day.
 */
export function happenedWhen(date: PartialDate | null, publishedAt: PartialDate | null): DaySpan | null {
  if (date !== null) return date.length === 10 ? { from: firstDay(date), until: lastDay(date) } : null;
  return publishedAt?.length === 10 ? { from: firstDay(publishedAt), until: lastDay(publishedAt) } : null;
}

/** Days between two spans: 0 where they meet. */
export const daysApart = (a: DaySpan, b: DaySpan): number =>
  Math.max(0, time(a.from) - time(b.until), time(b.from) - time(a.until)) / DAY_MS;

/** Within which days all that can fit happened; null where none is known. */
export function daysAround(all: readonly (DaySpan | null)[]): DaySpan | null {
  const known = all.filter((days) => days !== null);
  const [from] = known.map((days) => days.from).sort();
  const until = known
    .map((days) => days.until)
    .sort()
    .at(-1);
  if (from === undefined || until === undefined) return null;
  return { from: addDays(from, -SLACK_DAYS), until: addDays(until, SLACK_DAYS) };
}
