import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('hostility', () => {
  it.each([
    ['Russia invaded Ukraine in 2022.', 'russia', 'ukraine', 'invaded'],
    ['The war between Russia and Ukraine goes on.', 'russia', 'ukraine', 'war between Russia and Ukraine'],
    ['Russia’s war against Ukraine goes on.', 'russia', 'ukraine', 'Russia’s war against Ukraine'],
    ['The Russia-Ukraine war goes on.', 'russia', 'ukraine', 'Russia-Ukraine war'],
    ['Ethiopia is at war with Eritrea.', 'ethiopia', 'eritrea', 'Ethiopia is at war with Eritrea'],
    ['Ethiopia and Eritrea traded fire.', 'ethiopia', 'eritrea', 'Ethiopia and Eritrea traded fire'],
    [
      'Ethiopia and Eritrea have exchanged heavy artillery fire.',
      'ethiopia',
      'eritrea',
      'Ethiopia and Eritrea have exchanged heavy artillery fire',
    ],
  ])('is between two states at war: %s', (sentence, from, to, evidence) => {
    expect(relationsIn(sentence)).toEqual([{ from, type: 'FIGHTING_AGAINST', to, evidence }]);
  });

  it('is of who began the war, whoever struck', () => {
    expect(relationsIn('Ukraine’s war with Russia goes on.')).toEqual([
      expect.objectContaining({ from: 'russia', type: 'FIGHTING_AGAINST', to: 'ukraine' }),
    ]);
  });

  it.each([
    'Talks between Russia and Ukraine failed.',
    'The match between Russia and Ukraine was off.',
    'If Russia invaded Poland, NATO would answer.',
    'Russia and Ukraine spoke of the war.',
    'Russia and Ukraine exchanged prisoners.',
    'Russia and Ukraine traded insults.',
  ])('is none in: %s', (sentence) => {
    expect(relationsIn(sentence)).toEqual([]);
  });
});
