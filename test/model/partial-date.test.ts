import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DemarcheError } from '../../src/model/errors.js';
import {
  datesMeet,
  firstDay,
  lastDay,
  type PartialDate,
  parsePartialDate,
  toPartialDate,
} from '../../src/model/partial-date.js';

const date = (text: string): PartialDate => parsePartialDate(text);

describe('partial dates', () => {
  it.each(['2024', '2024-05', '2024-05-31', '2024-02-29', '0001-01-01'])('take %s', (text) => {
    expect(toPartialDate(text)).toBe(text);
  });

  it.each([
    '2024-13',
    '2024-00',
    '2024-02-30',
    '2023-02-29',
    '0000',
    '24',
    '2024-5',
    '2024-05-31T00:00',
    'May 2024',
    '',
  ])('refuse "%s"', (text) => {
    expect(toPartialDate(text)).toBeNull();
    expect(() => parsePartialDate(text)).toThrow(DemarcheError);
  });

  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-05-31', '2024-05-31', '2024-05-31'],
  ])('%s can mean the days from %s to %s', (text, first, last) => {
    expect([firstDay(date(text)), lastDay(date(text))]).toEqual([first, last]);
  });

  it('meet where some day can be meant by both', () => {
    expect(datesMeet(date('2024'), date('2024-05-31'))).toBe(true);
    expect(datesMeet(date('2024-05'), date('2024-06-01'))).toBe(false);
  });

  it('begin no later than they end', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), (day, length) => {
        const one = date(day.toISOString().slice(0, length));
        expect(firstDay(one) <= lastDay(one)).toBe(true);
        expect(firstDay(one).startsWith(one) && lastDay(one).startsWith(one)).toBe(true);
      }),
      { seed: 1 },
    );
  });
});
