import type { PartialDate } from '../../model/partial-date.js';
import type { Span } from '../../model/span.js';
import { addDays, findDates, isoDate, WEEKDAYS } from '../../text/dates.js';

export interface TimePhrase {
  readonly date: PartialDate | null;
  readonly phrase: string;
}

const WEEKDAY = /\b(?:on )?(?:last )?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;
const RELATIVE =
  /\b(?:earlier (?:this|in the) (?:week|month|year|day)|last (?:week|month|year|night)|this (?:week|month|year)|yesterday|today|(?:late|early|mid)[- ](?:January|February|March|April|May|June|July|August|September|October|November|December))\b/iu;

/** When a stretch of the text says something happened: a date written out, a weekday before publication, else the phrase alone. */
export function timePhrase(text: string, within: Span, publishedAt: PartialDate | null): TimePhrase | null {
  const [written] = findDates(text, within);
  const words = text.slice(within.start, within.end);
  if (written)
    return {
      date: written.date ?? withYear(written.month, written.day, publishedAt),
      phrase: text.slice(written.start, written.end),
    };
  const weekday = WEEKDAY.exec(words)?.[1];
  if (weekday !== undefined) return { date: lastWeekday(weekday, publishedAt), phrase: weekday };
  const relative = RELATIVE.exec(words)?.[0];
  return relative === undefined ? null : { date: null, phrase: relative };
}

/** The last such weekday not after publication; null without a day of publication. */
export function lastWeekday(name: string, publishedAt: PartialDate | null): PartialDate | null {
  if (publishedAt === null || publishedAt.length !== 10) return null;
  const wanted = (WEEKDAYS as readonly string[]).indexOf(name.toLowerCase());
  const published = new Date(`${publishedAt}T00:00:00Z`).getUTCDay();
  return addDays(publishedAt, -((published - wanted + 7) % 7));
}

/** A day without its year is the last one not after publication. */
function withYear(month: number, day: number | null, publishedAt: PartialDate | null): PartialDate | null {
  if (publishedAt === null || publishedAt.length < 7) return null;
  const year = Number(publishedAt.slice(0, 4));
  const date = isoDate(year, month, day);
  return date !== null && date.slice(0, publishedAt.length) > publishedAt ? isoDate(year - 1, month, day) : date;
}
