import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('a location', () => {
  it.each([
    ['The depot burned in Russia’s Kursk region.', 'kursk-region', 'russia', 'Russia’s Kursk region'],
    ['The train left Odesa, Ukraine.', 'odesa', 'ukraine', 'Odesa, Ukraine'],
  ])('is a place of a country: %s', (sentence, from, to, evidence) => {
    expect(relationsIn(sentence)).toEqual([{ from, type: 'LOCATED_IN', to, evidence }]);
  });

  it.each(['People left Warsaw, Germany and France.', 'The minister left Kharkiv for Poland.'])(
    'is none in: %s',
    (sentence) => {
      expect(relationsIn(sentence)).toEqual([]);
    },
  );
});
