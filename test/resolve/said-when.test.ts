import { describe, expect, it, test } from '@jest/globals';
import { addDays, fitDays, reachOf, saidWhen } from '../../src/resolve/statements/said-when.js';
import { day } from '../support/changes.js';

const days = (from: string, until = from) => ({ from, until });

describe('when something was said', () => {
  it('is its own date, however much of it is known', () => {
    expect(saidWhen(day('2024-05-30'), day('2024-06-02'))).toEqual(days('2024-05-30'));
    expect(saidWhen(day('2024-02'), null)).toEqual(days('2024-02-01', '2024-02-29'));
  });

  it('is else on the day of publication or shortly before', () => {
    expect(saidWhen(null, day('2024-06-01'))).toEqual(days('2024-05-29', '2024-06-01'));
  });

  it('is null where neither is known', () => {
    expect(saidWhen(null, null)).toBeNull();
  });
});

test.each([
  ['the same day', days('2024-05-30'), days('2024-05-30'), 'close'],
  ['the next day, as papers date it', days('2024-05-30'), days('2024-05-31'), 'close'],
  ['two days later', days('2024-05-30'), days('2024-06-01'), null],
  ['a day within those before publication', days('2024-05-29', '2024-06-01'), days('2024-05-29'), 'close'],
  ['some day of the year', days('2024-01-01', '2024-12-31'), days('2024-05-29'), 'open'],
  ['neither known', null, null, 'open'],
  ['only one known', days('2024-05-29'), null, null],
])('days fit: %s', (_, a, b, fit) => {
  expect(fitDays(a, b)).toBe(fit);
  expect(fitDays(b, a)).toBe(fit);
});

describe('the days to ask for', () => {
  it('hold every statement that can fit, dated by itself or by its publication', () => {
    const own = days('2024-05-30');
    const reach = reachOf([own, null]);
    for (let distance = -10; distance <= 10; distance += 1) {
      const other = day(addDays('2024-05-30', distance));
      for (const [date, publishedAt] of [[other, null] as const, [null, other] as const]) {
        if (fitDays(own, saidWhen(date, publishedAt)) === null) continue;
        expect(reach && reach.from <= other && other <= reach.until).toBe(true);
      }
    }
  });

  it('are none where no statement has any', () => {
    expect(reachOf([null, null])).toBeNull();
  });

  it('stay within the years of four digits', () => {
    expect(addDays('9999-12-30', 5)).toBe('9999-12-31');
  });
});
