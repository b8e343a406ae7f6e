import { expect, test } from '@jest/globals';
import type { EventNumber } from '../../../src/model/article-facts.js';
import { compareNumbers } from '../../../src/resolve/events/compare-numbers.js';

const number = (value: number, bound: EventNumber['bound'] = 'EXACTLY', kind: EventNumber['kind'] = 'KILLED') =>
  ({ kind, value, bound, words: String(value) }) satisfies EventNumber;

test.each<[string, EventNumber, EventNumber, 'for' | 'against']>([
  ['the same many dead', number(11), number(11), 'for'],
  ['the same few dead', number(1), number(1), 'for'],
  ['at least three, and five', number(3, 'AT_LEAST'), number(5), 'for'],
  ['five, and at most seven', number(5), number(7, 'AT_MOST'), 'for'],
  ['about twenty, and 24', number(20, 'ABOUT'), number(24), 'for'],
  ['three, and five', number(3), number(5), 'against'],
  ['at least three, and forty', number(3, 'AT_LEAST'), number(40), 'against'],
  ['none, and forty', number(0), number(40), 'against'],
])('%s speak %4$s one event', (_, a, b, side) => {
  for (const reasons of [compareNumbers([a], [b]), compareNumbers([b], [a])]) {
    expect(reasons).toHaveLength(1);
    expect(Math.sign(reasons[0]?.weight ?? 0)).toBe(side === 'for' ? 1 : -1);
  }
});

test('many dead single an event out, few do not', () => {
  const [many] = compareNumbers([number(11)], [number(11)]);
  const [few] = compareNumbers([number(2)], [number(2)]);
  expect([many?.singles ?? 0, few?.singles ?? 0]).toEqual([1, 0]);
});

test('numbers of two kinds say nothing of each other', () => {
  expect(compareNumbers([number(3)], [number(3, 'EXACTLY', 'WOUNDED')])).toEqual([]);
});
