import type { PartialDate } from '../../model/partial-date.js';
import { toPartialDate } from '../../model/partial-date.js';
import type { Span } from '../../model/span.js';
import { addDays, findDates, isoDate, WEEKDAYS } from '../../text/dates.js';
import type { TimePhrase } from '../statements/dates.js';

export interface PlacedTime extends TimePhrase, Span {}

/** What a relative phrase is counted from: the day or month of publication, or nothing. */
interface Reference {
  readonly publishedAt: PartialDate | null;
  /** The event is yet to come: a bare weekday or month is the next one. */
  readonly isComing: boolean;
}

const WEEKDAY_NAMES = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const MONTH_NAMES = 'January|February|March|April|May|June|July|August|September|October|November|December';
const FULL_MONTHS = MONTH_NAMES.split('|');

/** Behind a month written out it ends the sentence. */
const FULL_STOP = new RegExp(`(?:${MONTH_NAMES})\\.$`, 'u');

type Resolve = (words: readonly string[], reference: Reference) => PartialDate | null;

/** Phrases that give a time, and how much of a date they give: never more than they say. */
const PHRASES: readonly (readonly [pattern: RegExp, resolve: Resolve])[] = [
  [
    new RegExp(`\\b(?:(last|next|this) )?(${WEEKDAY_NAMES})\\b(?: (?:morning|afternoon|evening|night))?`, 'gu'),
    weekday,
  ],
  [/\b(yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening))\b/giu, day],
  [/\b(?:(?:earlier|later) )?(this|last|next) (month|year)\b/giu, monthOrYear],
  [
    /\b(?:(?:earlier|later) )?(?:this|last|next|the past|recent) (?:week|weekend|weeks|days|months|spring|summer|autumn|fall|winter)\b|\b(?:since|in|during) (?:the )?(?:spring|summer|autumn|winter)\b|\bovernight\b/giu,
    () => null,
  ],
  [
    new RegExp(
      `\\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Nn]ext|[Bb]y|[Uu]ntil|[Ff]rom|(?:[Ii]n )?(?:[Ll]ate|[Ee]arly|[Mm]id)[- ])\\s?(${MONTH_NAMES})\\b(?! \\d)`,
      'gu',
    ),
    month,
  ],
  [
    /\b(?:in|since|from|during|of|by|(?:in )?(?:late|early|mid)[- ])\s?((?:19|20)\d\d)\b/giu,
    ([year]) => toPartialDate(year ?? ''),
  ],
  [
    /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|a few) (days?|weeks?|months?|years?) (?:ago|earlier)\b/giu,
    ago,
  ],
];

/** All phrases of a stretch that say when, in order of the text; of overlapping ones the longer. */
export function timePhrases(text: string, within: Span, reference: Reference): PlacedTime[] {
  const written = findDates(text, within).map(({ start, end: last, date, month: number, day: of }): PlacedTime => {
    const end = FULL_STOP.test(text.slice(start, last)) ? last - 1 : last;
    return { start, end, phrase: text.slice(start, end), date: date ?? withYear(number, of, reference) };
  });
  const words = text.slice(within.start, within.end);
  const told = PHRASES.flatMap(([pattern, resolve]) =>
    [...words.matchAll(pattern)].map((match): PlacedTime => {
      const start = within.start + match.index;
      const date = resolve(
        match.slice(1).map((group) => group ?? ''),
        reference,
      );
      return { start, end: start + match[0].length, phrase: match[0], date };
    }),
  );
  const all = [...written, ...told];
  return all
    .filter((one) => !all.some((other) => other !== one && covers(other, one)))
    .sort((a, b) => a.start - b.start);
}

const covers = (a: Span, b: Span): boolean =>
  a.start <= b.start && b.end <= a.end && (a.end - a.start > b.end - b.start || a.start < b.start);

function weekday([which = '', name = '']: readonly string[], { publishedAt, isComing }: Reference): PartialDate | null {
  if (publishedAt === null || publishedAt.length !== 10) return null;
  const wanted = (WEEKDAYS as readonly string[]).indexOf(name.toLowerCase());
  const published = new Date(`${publishedAt}T00:00:00Z`).getUTCDay();
  const back = (published - wanted + 7) % 7;
  if (which === 'next' || (isComing && which === '' && back !== 0)) return addDays(publishedAt, 7 - back);
  return addDays(publishedAt, which === 'last' && back === 0 ? -7 : -back);
}

function day([words = '']: readonly string[], { publishedAt }: Reference): PartialDate | null {
  if (publishedAt === null || publishedAt.length !== 10) return null;
  const key = words.toLowerCase();
  return addDays(publishedAt, key === 'yesterday' || key === 'last night' ? -1 : key === 'tomorrow' ? 1 : 0);
}

function monthOrYear([which = '', unit = '']: readonly string[], { publishedAt }: Reference): PartialDate | null {
  if (publishedAt === null) return null;
  const step = /last/iu.test(which) ? -1 : /next/iu.test(which) ? 1 : 0;
  const year = Number(publishedAt.slice(0, 4));
  if (/year/iu.test(unit)) return toPartialDate(String(year + step));
  if (publishedAt.length < 7) return null;
  const months = year * 12 + Number(publishedAt.slice(5, 7)) - 1 + step;
  return isoDate(Math.floor(months / 12), (months % 12) + 1, null);
}

function month([name = '']: readonly string[], reference: Reference): PartialDate | null {
  return withYear(FULL_MONTHS.indexOf(name) + 1, null, reference);
}

function ago([count = '', unit = '']: readonly string[], { publishedAt }: Reference): PartialDate | null {
  const days = /^\d+$/u.test(count) ? Number(count) : COUNTS.indexOf(count.toLowerCase()) + 1;
  if (!/^day/iu.test(unit) || days === 0 || publishedAt?.length !== 10) return null;
  return addDays(publishedAt, -days);
}

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A day or month without its year is the last one not after publication; of what is to come the next one. */
function withYear(number: number, of: number | null, { publishedAt, isComing }: Reference): PartialDate | null {
  if (publishedAt === null || publishedAt.length < 7) return null;
  const year = Number(publishedAt.slice(0, 4));
  const date = isoDate(year, number, of);
  if (date === null) return null;
  const length = Math.min(date.length, publishedAt.length);
  const later = date.slice(0, length) > publishedAt.slice(0, length);
  if (isComing)
    return later || date.slice(0, length) === publishedAt.slice(0, length) ? date : isoDate(year + 1, number, of);
  return later ? isoDate(year - 1, number, of) : date;
}
