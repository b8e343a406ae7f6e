import { describe, expect, it } from '@jest/globals';
import { type GivenName, read } from '../given-reading.js';

const TORVANIA: GivenName = { words: 'Torvania', label: 'PLACE' };

describe('an adjective that the model read', () => {
  it('is of the place of the article whose name it is made from, which then is a country', () => {
    const { facts, cut } = read('The road to Torvania was shut. A Torvanian envoy left.', {
      names: [TORVANIA, { words: 'Torvanian', label: 'NATIONALITY' }],
    });
    expect(facts.mentions.map((mention) => [cut(mention), mention.entity, mention.form])).toEqual([
      ['Torvania', 'torvania', 'NAME'],
      ['Torvanian', 'torvania', 'ADJECTIVAL'],
    ]);
    expect(facts.entities.map(({ placeKind }) => placeKind)).toEqual(['COUNTRY']);
  });

  it.each<[string, GivenName]>([
    ['of no place of the article', { words: 'Velmori', label: 'NATIONALITY' }],
    ['that is not sure', { words: 'Velmori', label: 'NATIONALITY', confidence: 0.3 }],
  ])('is none %s', (_, adjective) => {
    const { facts, cut } = read('The road to Torvania was shut. A Velmori envoy left.', {
      names: [TORVANIA, adjective],
    });
    expect(facts.mentions.map((mention) => cut(mention))).toEqual(['Torvania']);
  });
});
