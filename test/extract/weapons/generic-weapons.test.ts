import { describe, expect, it } from '@jest/globals';
import { mentionsBy } from '../extracted.js';

describe('weapons that name no system', () => {
  it.each([
    ['Troops fired long-range weapons at night.', 'long-range weapons > long-range-weapons'],
    ['Ukraine used U.S.-supplied rockets.', 'supplied rockets > u-s-supplied-rockets'],
    ['Ukraine received American-made missiles.', 'made missiles > american-made-missiles'],
    ['Kyiv asked for German tanks.', 'tanks > german-tanks'],
  ])('are found by their kind and origin: %s', (sentence, mention) => {
    expect(mentionsBy('generic-weapon', sentence)).toEqual([mention]);
  });

  it.each(['The missiles flew far.', 'He used the pen as a weapon.', 'The choir toured Norway.'])(
    'are none in: %s',
    (sentence) => {
      expect(mentionsBy('generic-weapon', sentence)).toEqual([]);
    },
  );
});
