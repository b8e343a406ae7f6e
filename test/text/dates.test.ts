import { describe, expect, it } from '@jest/globals';
import { addDays, findDates, weekdayOf } from '../../src/text/dates.js';

const datesIn = (text: string) =>
  findDates(text, { start: 0, end: text.length }).map(({ start, end, date, month, day }) => ({
    words: text.slice(start, end),
    date,
    month,
    day,
  }));

describe('dates in a text', () => {
  it.each([
    ['on May 31, 2024, he', 'May 31, 2024', '2024-05-31'],
    ['on 31 May 2024 he', '31 May 2024', '2024-05-31'],
    ['on the 3rd of June 2024 he', '3rd of June 2024', '2024-06-03'],
    ['in September 2024 he', 'September 2024', '2024-09'],
    ['Sept. 12, 2024: he', 'Sept. 12, 2024', '2024-09-12'],
    ['on 2024-11-17 he', '2024-11-17', '2024-11-17'],
  ])('reads "%s"', (text, words, date) => {
    expect(datesIn(text)).toMatchObject([{ words, date }]);
  });

  it('gives no year that the text does not give', () => {
    expect(datesIn('on May 31 he')).toEqual([{ words: 'May 31', date: null, month: 5, day: 31 }]);
  });

  it.each([
    ['an impossible day', 'on June 31, 2024 he'],
    ['a month as a verb', 'they may 5 times ask'],
    ['a number of four digits', 'in 2024 he bought 1,200 drones'],
    ['a longer number', 'part 2024-11-171'],
  ])('finds none in %s', (_, text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it('knows weekdays and the days around', () => {
    expect(weekdayOf('2024-05-31')).toBe('friday');
    expect(weekdayOf('2024-05')).toBeNull();
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2024-05', 1)).toBe('2024-05-02');
  });
});
