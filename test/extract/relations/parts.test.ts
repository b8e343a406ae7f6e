import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('a part', () => {
  it.each([
    ['Norway’s parliament voted.', 'norway'],
    ['The Central Bank, part of NATO, spoke.', 'nato'],
  ])('is of a whole: %s', (sentence, to) => {
    expect(relationsIn(sentence)).toEqual([expect.objectContaining({ type: 'PART_OF', to })]);
  });

  it.each([
    ['The Norwegian army spoke.', 'Norwegian army'],
    ['Norway’s own navy spoke.', 'Norway’s own navy'],
    ['The Norwegian foreign ministry spoke.', 'Norwegian foreign ministry'],
  ])('of a state is what every state has: %s', (sentence, evidence) => {
    expect(relationsIn(sentence)).toEqual([expect.objectContaining({ type: 'PART_OF', to: 'norway', evidence })]);
  });

  it.each(['The Norwegian embassy in Paris spoke.', 'Norwegian artists saw Reuters.'])(
    'of the state is none in: %s',
    (sentence) => {
      expect(relationsIn(sentence)).toEqual([]);
    },
  );

  it.each(['Norway’s newspaper Reuters wrote so.', 'NATO spoke with the Pentagon.', 'Norway’s NATO friends spoke.'])(
    'is none in: %s',
    (sentence) => {
      expect(relationsIn(sentence)).toEqual([]);
    },
  );
});
