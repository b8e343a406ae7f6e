import { describe, expect, it } from '@jest/globals';
import { timePhrase } from '../../../src/extract/statements/dates.js';
import { parsePartialDate } from '../../../src/model/partial-date.js';

function timeIn(words: string, published: string | null): [string | null, string] | null {
  const found = timePhrase(
    words,
    { start: 0, end: words.length },
    published === null ? null : parsePartialDate(published),
  );
  return found && [found.date, found.phrase];
}

describe('when something was said', () => {
  it.each([
    ['on Monday', '2024-11-18', 'Monday'],
    ['on Friday', '2024-11-15', 'Friday'],
    ['on November 12', '2024-11-12', 'November 12'],
    ['on December 24', '2023-12-24', 'December 24'],
    ['in October', '2024-10', 'October'],
    ['in December', '2023-12', 'December'],
    ['in late May', '2024-05', 'late May'],
    ['in 2022', '2022', 'in 2022'],
    ['yesterday', '2024-11-17', 'yesterday'],
    ['today', '2024-11-18', 'today'],
    ['this morning', '2024-11-18', 'this morning'],
    ['earlier this month', '2024-11', 'earlier this month'],
    ['last month', '2024-10', 'last month'],
    ['last year', '2023', 'last year'],
    ['three days ago', '2024-11-15', 'three days ago'],
  ])('is as exact as the words make it, from the day of publication: %s', (words, date, phrase) => {
    expect(timeIn(words, '2024-11-18')).toEqual([date, phrase]);
  });

  it.each([
    ['last week', '2024-11-18'],
    ['earlier this week', '2024-11-18'],
    ['last night', '2024-11-18'],
    ['overnight', '2024-11-18'],
    ['two weeks ago', '2024-11-18'],
    ['two days earlier', '2024-11-18'],
    ['Monday', null],
    ['yesterday', null],
    ['Monday', '2024-11'],
    ['yesterday', '2024-11'],
  ])('is the phrase alone where that gives no day, month or year: %s, published %s', (words, published) => {
    expect(timeIn(words, published)).toEqual([null, words]);
  });

  it('is the month before January of the year before', () => {
    expect(timeIn('last month', '2025-01-10')).toEqual(['2024-12', 'last month']);
  });

  it.each(['next Friday', 'the house may fall', 'the Sunday Times', 'in 50 places'])('is not told by: %s', (words) => {
    expect(timeIn(words, '2024-11-18')).toBeNull();
  });
});
