import { describe, expect, it } from '@jest/globals';
import { mentionsBy } from '../extracted.js';

const governments = (...paragraphs: readonly string[]): string[] => mentionsBy('administration', ...paragraphs);

describe('a government by another word', () => {
  it.each([
    ['The Polish government agreed.', ['government > poland-government']],
    ['The government of Poland agreed.', ['government > poland-government']],
    ['Joe Biden’s administration agreed.', ['administration > us-government']],
    ['Poland was ready and its cabinet agreed.', ['cabinet > poland-government']],
    ['Poland was ready. The government agreed.', ['government > poland-government']],
    ['Polish Prime Minister Donald Tusk spoke to the Cabinet.', ['Cabinet > poland-government']],
  ])('is found: %s', (sentence, mentions) => {
    expect(governments(sentence)).toEqual(mentions);
  });

  it('is that of the one country that an article speaks of, however far back', () => {
    const poland = ['Poland waited.', 'Poland spoke.', 'Poland slept.', 'Poland rose.', 'Poland left.'];
    const gap = ['It rained.', 'It snowed.'];
    expect(governments([...poland, ...gap, 'The government agreed.'].join(' '))).toEqual([
      'government > poland-government',
    ]);
    const mixed = ['Norway waited.', 'Norway spoke.', ...poland.slice(2), ...gap, 'The government agreed.'];
    expect(governments(mixed.join(' '))).toEqual([]);
  });

  it.each([
    'They asked for good government.',
    'The government of the day agreed.',
    'A government was formed, and any cabinet may fall.',
    'Poland saw the government-backed plan fail.',
    'The government agreed.',
    'Poland was ready. The government forces agreed.',
  ])('is none, or that of no country: %s', (sentence) => {
    expect(governments(sentence)).toEqual([]);
  });
});
