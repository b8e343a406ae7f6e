import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('the head of a country', () => {
  it('is told by the country’s possessive', () => {
    expect(relationsIn('Ukraine’s Volodymyr Zelensky spoke on Friday.')).toEqual([
      expect.objectContaining({
        from: 'volodymyr-zelensky',
        type: 'HOLDS_POSITION',
        to: 'ukraine',
        title: 'president',
        evidence: 'Ukraine’s Volodymyr Zelensky',
      }),
    ]);
  });

  it.each(['Poland’s Volodymyr Zelensky fan club met.', 'Norway’s NATO met Volodymyr Zelensky.'])(
    'is not told in: %s',
    (sentence) => {
      expect(relationsIn(sentence)).toEqual([]);
    },
  );
});
