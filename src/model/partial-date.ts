import { DemarcheError } from './errors.js';

declare const brand: unique symbol;

/** `2024`, `2024-05` or `2024-05-31`: as much as is known, never padded. */
export type PartialDate = string & { readonly [brand]: 'PartialDate' };

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The text as a partial date, or null where it is none (`2024-13`, `2024-02-30`, `May 2024`). */
export function toPartialDate(text: string): PartialDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || year === 0) return null;
  if (match[2] !== undefined && (month === undefined || month < 1 || month > 12)) return null;
  if (match[3] !== undefined && (day === undefined || day < 1 || day > daysIn(year, month ?? 1))) return null;
  return text as PartialDate;
}

/** @throws DemarcheError BAD_USER_INPUT */
export function parsePartialDate(text: string): PartialDate {
  const date = toPartialDate(text);
  if (date === null) {
    throw new DemarcheError(
      'BAD_USER_INPUT',
      `"${text}" is not a date; write a year, month or day as 2024, 2024-05 or 2024-05-31`,
    );
  }
  return date;
}

/** First day the date can mean, as `YYYY-MM-DD`: the key by which dates are compared and ordered. */
export function firstDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** Last day the date can mean, as `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): string {
  const [year = 0, month = 12] = date.split('-').map(Number);
  if (date.length === 10) return date;
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(daysIn(year, month)).padStart(2, '0')}`;
}

/** Days between which something happened, `YYYY-MM-DD`, inclusive. */
export interface DaySpan {
  readonly from: string;
  readonly until: string;
}

/** True where some day can be meant by both. */
export const datesMeet = (a: PartialDate, b: PartialDate): boolean =>
  firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);

const DAY_MS = 86_400_000;
const LAST_DAY = '9999-12-31';

/** The day so many days later, `YYYY-MM-DD`; never beyond the years of four digits. */
export function addDays(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
  return time > Date.parse(`${LAST_DAY}T00:00:00Z`) ? LAST_DAY : new Date(time).toISOString().slice(0, 10);
}
