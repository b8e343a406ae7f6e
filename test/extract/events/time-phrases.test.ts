import { describe, expect, it } from '@jest/globals';
import { timePhrases } from '../../../src/extract/events/time-phrases.js';
import type { PartialDate } from '../../../src/model/partial-date.js';

/** A Friday. */
const PUBLISHED = '2024-05-31' as PartialDate;

function times(text: string, isComing = false, publishedAt: PartialDate | null = PUBLISHED): string[] {
  return timePhrases(text, { start: 0, end: text.length }, { publishedAt, isComing }).map(
    ({ start, end, date }) => `${text.slice(start, end)} = ${date ?? 'open'}`,
  );
}

describe('a time', () => {
  it.each([
    ['It fell on 24 February 2022.', '24 February 2022 = 2022-02-24'],
    ['It fell in February 2022.', 'February 2022 = 2022-02'],
    ['It fell on March 3.', 'March 3 = 2024-03-03'],
    ['It fell on November 3.', 'November 3 = 2023-11-03'],
    ['It fell on Thursday.', 'Thursday = 2024-05-30'],
    ['It fell on Friday.', 'Friday = 2024-05-31'],
    ['It fell last Friday.', 'last Friday = 2024-05-24'],
    ['It fell yesterday.', 'yesterday = 2024-05-30'],
    ['It fell last month.', 'last month = 2024-04'],
    ['It fell earlier this month.', 'earlier this month = 2024-05'],
    ['It fell last year.', 'last year = 2023'],
    ['It fell in April.', 'in April = 2024-04'],
    ['In August it fell.', 'In August = 2023-08'],
    ['It fell in 2022.', 'in 2022 = 2022'],
    ['It fell three days ago.', 'three days ago = 2024-05-28'],
    ['It fell last week.', 'last week = open'],
    ['It fell overnight.', 'overnight = open'],
    ['It fell two years ago.', 'two years ago = open'],
    ['It fell last autumn.', 'last autumn = open'],
  ])('is as exact as its words: %s', (text, expected) => {
    expect(times(text)).toEqual([expected]);
  });

  it.each([
    ['They will meet on Monday.', 'Monday = 2024-06-03'],
    ['They will meet in July.', 'in July = 2024-07'],
    ['They will meet in February.', 'in February = 2025-02'],
    ['They will meet tomorrow.', 'tomorrow = 2024-06-01'],
  ])('of what is to come is the next one: %s', (text, expected) => {
    expect(times(text, true)).toEqual([expected]);
  });

  it.each([
    ['It fell on Thursday.', 'Thursday = open'],
    ['It fell last month.', 'last month = open'],
    ['It fell on 24 February 2022.', '24 February 2022 = 2022-02-24'],
  ])('is open without a day to count from: %s', (text, expected) => {
    expect(times(text, false, null)).toEqual([expected]);
  });

  it('is found as often as it is told, in order', () => {
    expect(times('It fell on Thursday, and again on 2 May.')).toEqual(['Thursday = 2024-05-30', '2 May = 2024-05-02']);
  });

  it.each([
    'It may fall.',
    'They march on.',
    'Sunday’s sermon was long but the second fell.'.slice(8),
    'Room 2022 is empty.',
  ])('is none in: %s', (text) => {
    expect(times(text)).toEqual([]);
  });
});
