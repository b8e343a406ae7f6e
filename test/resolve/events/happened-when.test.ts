import { expect, test } from '@jest/globals';
import { type PartialDate } from '../../../src/model/partial-date.js';
import { daysApart, daysAround, happenedWhen } from '../../../src/resolve/events/happened-when.js';
import { day } from '../../support/changes.js';

test.each<[string, PartialDate | null, PartialDate | null, { from: string; until: string } | null]>([
  ['a day is that day', day('2024-05-31'), day('2024-06-09'), { from: '2024-05-31', until: '2024-05-31' }],
  ['a month is not taken for its days', day('2024-05'), day('2024-05-31'), null],
  ['a year is not taken for its days', day('2024'), day('2024-05-31'), null],
  ['without a date it is the day of publication', null, day('2024-06-01'), { from: '2024-06-01', until: '2024-06-01' }],
  ['a publication of some month says nothing', null, day('2024-06'), null],
  ['nothing known is no days', null, null, null],
])('%s', (_, date, publishedAt, days) => {
  expect(happenedWhen(date, publishedAt)).toEqual(days);
});

test('spans that meet are no days apart', () => {
  const [early, late] = [
    { from: '2024-02-27', until: '2024-02-29' },
    { from: '2024-03-02', until: '2024-03-02' },
  ];
  expect([daysApart(early, late), daysApart(late, early)]).toEqual([2, 2]);
  expect(daysApart(early, { from: '2024-02-29', until: '2024-03-09' })).toBe(0);
});

test('what happened on a day is looked for on the days beside it too', () => {
  const days = [null, { from: '2024-02-29', until: '2024-02-29' }, { from: '2024-02-20', until: '2024-02-21' }];
  expect(daysAround(days)).toEqual({ from: '2024-02-19', until: '2024-03-01' });
  expect(daysAround([null])).toBeNull();
});
