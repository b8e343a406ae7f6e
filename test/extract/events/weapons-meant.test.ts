import { describe, expect, it } from '@jest/globals';
import { eventsIn } from '../extracted.js';

/** Weapons of the last transfer that the text tells. */
const weaponsIn = (text: string): string[] =>
  (eventsIn(text).findLast(({ type }) => type === 'ARMS_TRANSFER')?.who ?? []).filter((who) =>
    who.startsWith('WEAPON'),
  );

describe('a weapon that the words refer back to', () => {
  it.each([
    ['Kyiv wants Taurus missiles. Germany supplied the missiles to Ukraine.', 'WEAPON taurus'],
    ['Kyiv wants F-16 jets and Taurus missiles. Norway supplied those jets to Ukraine.', 'WEAPON f-16'],
  ])('is the system of its sort named last: %s', (text, expected) => {
    expect(weaponsIn(text)).toEqual([expected]);
  });

  it.each([
    ['Kyiv wants F-16 jets. Germany supplied the missiles to Ukraine.', []],
    ['Kyiv wants Taurus missiles. Germany supplied missiles to Ukraine.', []],
    [
      'Kyiv wants Taurus missiles. Germany supplied the air-defence missiles to Ukraine.',
      ['WEAPON air-defence-missiles'],
    ],
  ])('is no other: %s', (text, expected) => {
    expect(weaponsIn(text)).toEqual(expected);
  });
});
