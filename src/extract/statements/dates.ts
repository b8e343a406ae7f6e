import type { PartialDate } from '../../model/partial-date.js';
import type { Span } from '../../model/span.js';
import { addDays, findDates, isoDate, WEEKDAYS } from '../../text/dates.js';

export interface TimePhrase {
  /** As exact as the words and the day of publication make it, never more; null where neither does. */
  readonly date: PartialDate | null;
  readonly phrase: string;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const WEEKDAY =
  /\b(?<!next )(?:on )?(?:last )?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?! (?:night )?(?:Times|Mirror|Express|Telegraph|Post|Review))/u;
const YEAR = /\b(?:in|since|back in|during) ((?:19|20)\d{2})\b/u;
const MONTH = new RegExp(
  `\\b(?:[Ii]n|[Ss]ince|[Ll]ast|(?:[Ii]n )?(?:[Ee]arly|[Ll]ate|[Mm]id)[- ]?) ?(${MONTHS})\\b`,
  'u',
);
const RELATIVE =
  /\b(?:earlier (?:this|in the) (?:week|month|year|day)|last (?:week|month|year|night)|this (?:week|month|year|morning|afternoon|evening)|yesterday|today|tonight|overnight|earlier in the day)\b/iu;
const AGO =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|a) (day|week|month|year)s? (?:ago|earlier)\b/iu;
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * When a stretch of the text says something happened: a date written out, a weekday before publication, a month, a year,
 * or words that count from the day of publication ("yesterday", "last month"); of vaguer ones the phrase alone.
 */
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
  const month = MONTH.exec(words);
  if (month) return { date: withYear(monthNumber(month[1]), null, publishedAt), phrase: phraseOf(month[0]) };
  const year = YEAR.exec(words);
  if (year) return { date: isoYear(Number(year[1])), phrase: year[0] };
  const relative = RELATIVE.exec(words)?.[0];
  if (relative !== undefined) return { date: counted(relative.toLowerCase(), publishedAt), phrase: relative };
  const ago = AGO.exec(words);
  if (!ago) return null;
  // "Two days earlier" counts from what the article told of before.
  return { date: /ago$/iu.test(ago[0]) ? daysAgo(ago[1], ago[2], publishedAt) : null, phrase: ago[0] };
}

const monthNumber = (name = ''): number => MONTHS.split('|').indexOf(name) + 1;
const isoYear = (year: number): PartialDate | null => isoDate(year, 1, null)?.slice(0, 4) as PartialDate | null;

/** "late May" is what annotators and readers call the time; "in" and "since" are not part of it. */
const phraseOf = (words: string): string => words.replace(/^(?:in|since) /iu, '');

/** The last such weekday not after publication; null without a day of publication. */
export function lastWeekday(name: string, publishedAt: PartialDate | null): PartialDate | null {
  if (publishedAt === null || publishedAt.length !== 10) return null;
  const wanted = (WEEKDAYS as readonly string[]).indexOf(name.toLowerCase());
  const published = new Date(`${publishedAt}T00:00:00Z`).getUTCDay();
  return addDays(publishedAt, -((published - wanted + 7) % 7));
}

/** A day or month without its year is the last one not after publication. */
function withYear(month: number, day: number | null, publishedAt: PartialDate | null): PartialDate | null {
  if (publishedAt === null || publishedAt.length < 7) return null;
  const year = Number(publishedAt.slice(0, 4));
  const date = isoDate(year, month, day);
  return date !== null && date.slice(0, publishedAt.length) > publishedAt.slice(0, date.length)
    ? isoDate(year - 1, month, day)
    : date;
}

/** What counts from the day of publication; null for what is no day, month or year of its own ("last week"). */
function counted(words: string, publishedAt: PartialDate | null): PartialDate | null {
  if (publishedAt === null) return null;
  const [year, month] = [Number(publishedAt.slice(0, 4)), Number(publishedAt.slice(5, 7))];
  if (/year$/u.test(words)) return isoYear(words.startsWith('last') ? year - 1 : year);
  if (/month$/u.test(words) && publishedAt.length >= 7) {
    if (!words.startsWith('last')) return isoDate(year, month, null);
    return month === 1 ? isoDate(year - 1, 12, null) : isoDate(year, month - 1, null);
  }
  if (publishedAt.length !== 10) return null;
  if (words === 'yesterday') return addDays(publishedAt, -1);
  return /^(?:today|tonight|this (?:morning|afternoon|evening)|earlier (?:this|in the) day)$/u.test(words)
    ? publishedAt
    : null;
}

/** Only days are counted exactly: "two weeks ago" is no day. */
function daysAgo(count = '', unit = '', publishedAt: PartialDate | null): PartialDate | null {
  if (unit.toLowerCase() !== 'day' || publishedAt?.length !== 10) return null;
  const days = NUMBERS.includes(count.toLowerCase()) ? NUMBERS.indexOf(count.toLowerCase()) : Number(count);
  return Number.isInteger(days) && days > 0 ? addDays(publishedAt, -days) : null;
}
