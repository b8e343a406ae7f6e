import { type PartialDate, toPartialDate } from '../../model/partial-date.js';
import { findDates } from '../../text/dates.js';

/**
 * The day, month or year that a text gives: `2024-05`, `2024-05-31T22:10:00-04:00`, `20240531`, `May 31, 2024`, `Fri, 31 May
 * 2024 22:10:00 GMT`. Of a time the day as it is written there, in the time zone of whoever wrote it. Null for anything else.
 */
export function readDate(text: string): PartialDate | null {
  const words = text.trim();
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}:\d{2}.*)?$/u.exec(words)?.[1];
  if (iso !== undefined) return toPartialDate(iso);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/u.exec(words);
  if (compact) return toPartialDate(compact.slice(1, 4).join('-'));
  return findDates(words, { start: 0, end: words.length })[0]?.date ?? null;
}
