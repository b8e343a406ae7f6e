import { addDays, type DaySpan, firstDay, lastDay, type PartialDate } from '../../model/partial-date.js';

/** News tells what happened on the day or the days before. */
const DAYS_BEFORE_PUBLICATION = 2;
/** A day is not the same everywhere, and what happened at night is told of either. */
export const SLACK_DAYS = 1;

const DAY_MS = 86_400_000;
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/**
 * The days on which an event may have happened, to look for it by: those of its date, or where it has none those of the
 * publication. Null where neither tells a day or the days around it.
 */
export function happenedWhen(date: PartialDate | null, publishedAt: PartialDate | null): DaySpan | null {
  if (date !== null) return date.length === 10 ? { from: firstDay(date), until: lastDay(date) } : null;
  if (publishedAt?.length !== 10) return null;
  return { from: addDays(publishedAt, -DAYS_BEFORE_PUBLICATION), until: publishedAt };
}

/** Days between two spans: 0 where they meet. */
export const daysApart = (a: DaySpan, b: DaySpan): number =>
  Math.max(0, time(a.from) - time(b.until), time(b.from) - time(a.until)) / DAY_MS;

export const isOneDay = ({ from, until }: DaySpan): boolean => from === until;

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
