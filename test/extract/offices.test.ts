import { describe, expect, it } from '@jest/globals';
import { holderAt, possibleHolders } from '../../src/extract/offices.js';
import { parsePartialDate } from '../../src/model/partial-date.js';

const at = (institution: string, office: string, date: string): string | null =>
  holderAt({ institution, offices: new Set([office]) }, parsePartialDate(date));

describe('the holder of an office on a date', () => {
  it.each([
    ['country:usa', 'president', '2024-05-31', 'person:joe-biden'],
    ['country:usa', 'president', '2016-06', 'person:barack-obama'],
    ['body:nato', 'secretary general', '2024-05-31', 'person:jens-stoltenberg'],
    ['body:nato', 'secretary general', '2025', 'person:mark-rutte'],
    ['government:rus', 'spokesman', '2024-11-18', 'person:dmitry-peskov'],
    ['country:ukr', 'foreign minister', '2023-01-10', 'person:dmytro-kuleba'],
  ])('is one person: %s, %s, %s', (institution, office, date, person) => {
    expect(at(institution, office, date)).toBe(person);
  });

  it.each([
    ['on the day of the change', 'body:nato', 'secretary general', '2024-10-01'],
    ['in the month of a change', 'country:usa', 'president', '2025-01'],
    ['before the first that the table has', 'country:usa', 'president', '1950-01-01'],
    ['in an office that the table lacks', 'country:usa', 'lighthouse keeper', '2024-05-31'],
    ['long after the table was written', 'country:fra', 'president', '2060-01-01'],
  ])('is not told %s', (_, institution, office, date) => {
    expect(at(institution, office, date)).toBeNull();
  });
});

describe('the possible holders of an office', () => {
  const presidents = { institution: 'country:usa', offices: new Set(['president']) };

  it('are all of whom some day of the date may be', () => {
    expect(possibleHolders(presidents, parsePartialDate('2025-01'))).toEqual([
      'person:joe-biden',
      'person:donald-trump',
    ]);
    expect(possibleHolders(presidents, parsePartialDate('2024-05'))).toEqual(['person:joe-biden']);
  });

  it('are all who ever held it where no date is known', () => {
    expect(possibleHolders(presidents, null)).toEqual(
      expect.arrayContaining(['person:joe-biden', 'person:donald-trump', 'person:barack-obama']),
    );
  });
});
