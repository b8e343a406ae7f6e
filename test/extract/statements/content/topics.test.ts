import { describe, expect, it } from '@jest/globals';
import { mattersOf, topicsOf } from '../../../../src/extract/statements/content/topics.js';

describe('the topics of a content', () => {
  it.each([
    ['the ceasefire held for a day', ['ceasefire']],
    ['a cease-fire and an exchange of prisoners', ['ceasefire', 'prisoner exchange']],
    ['new sanctions on oil exports', ['sanctions', 'gas and oil']],
    ['Ukraine will join NATO', ['NATO membership']],
    ['the tariffs hurt everybody', ['trade and tariffs']],
    ['Storm Shadow missiles fired into Russia', ['strikes inside Russia', 'Western weapons for Ukraine']],
  ])('are named by its words: %s', (words, topics) => {
    expect(topicsOf(words)).toEqual(topics);
  });

  it.each(['the talks of the town', 'a de-escalation of words', 'the lake is cold', 'a transaction'])(
    'are none in: %s',
    (words) => {
      expect(topicsOf(words)).toEqual([]);
    },
  );

  it('are matters that one can be for or against only where they are named first and are no ills', () => {
    expect(mattersOf('a ceasefire by Sunday')).toEqual(['ceasefire']);
    expect(mattersOf('an end of the terrorist attacks')).toEqual([]);
    expect(mattersOf('the men who went home from the long and sad war before any ceasefire')).toEqual([]);
  });
});
