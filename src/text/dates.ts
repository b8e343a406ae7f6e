import { type PartialDate, toPartialDate } from '../model/partial-date.js';
import type { Span } from '../model/span.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const MONTH_NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
/** Some pages write them in capitals. */
const MONTH = `${MONTH_NAMES}|${MONTH_NAMES.toUpperCase()}`;
/** Day and month in either order, or a month alone, each with or without a year; or an ISO day. */
const DATE = `\\b(?:(?<m1>${MONTH})\\.? (?<d1>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y1>(?:19|20)\\d{2}))?(?!\\d)|(?<d2>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m2>${MONTH})\\b\\.?(?:,? (?<y2>(?:19|20)\\d{2}))?|(?<m3>${MONTH})\\.?,? (?<y3>(?:19|20)\\d{2})|(?<iso>(?:19|20)\\d{2}-\\d{2}-\\d{2})(?!\\d))`;

export interface FoundDate extends Span {
  /** As much as the words say; null where they give no year. */
  readonly date: PartialDate | null;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number | null;
}

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const two = (value: number): string => String(value).padStart(2, '0');

export function isoDate(year: number, month: number, day: number | null): PartialDate | null {
  return toPartialDate(`${String(year).padStart(4, '0')}-${two(month)}${day === null ? '' : `-${two(day)}`}`);
}

/** Dates written out in a stretch of the text, in order. Impossible days ("June 31") are left out. */
export function findDates(text: string, within: Span): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(new RegExp(DATE, 'gu'))) {
    const date = readMatch(match.groups ?? {});
    if (!date) continue;
    const start = within.start + match.index;
    found.push({ start, end: start + match[0].length, ...date });
  }
  return found;
}

function readMatch(groups: Record<string, string | undefined>): Omit<FoundDate, keyof Span> | null {
  if (groups.iso !== undefined) {
    const date = toPartialDate(groups.iso);
    return date && { date, month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
  }
  const month = monthNumber(groups.m1 ?? groups.m2 ?? groups.m3 ?? '');
  const dayWords = groups.d1 ?? groups.d2;
  const day = dayWords === undefined ? null : Number(dayWords);
  const year = groups.y1 ?? groups.y2 ?? groups.y3;
  if (month === 0 || isoDate(2024, month, day) === null) return null;
  return { date: year === undefined ? null : isoDate(Number(year), month, day), month, day };
}

const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?![\d./-])/u;

/** "31/05/2024", "5.31.2024": null where day and month may be either. */
export function findNumericDate(words: string): PartialDate | null {
  const match = NUMERIC.exec(words);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  // With dots the day comes first.
  if (first > 12 || match[2] === '.' || first === second) return isoDate(year, second, first);
  return second > 12 ? isoDate(year, first, second) : null;
}

export const weekdayOf = (date: string): Weekday | null =>
  date.length === 10 ? (WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? null) : null;

/** The day that many days after (before where negative). */
export function addDays(date: string, days: number): PartialDate | null {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : toPartialDate(new Date(time + days * 86_400_000).toISOString().slice(0, 10));
}
