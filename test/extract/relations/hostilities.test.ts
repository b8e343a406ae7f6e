import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('hostility', () => {
  it.each([
    ['Russia invaded Ukraine in 2022.', 'invaded'],
    ['The war between Russia and Ukraine goes on.', 'war between Russia and Ukraine'],
  ])('is between two states at war: %s', (sentence, evidence) => {
    expect(relationsIn(sentence)).toEqual([{ from: 'russia', type: 'FIGHTING_AGAINST', to: 'ukraine', evidence }]);
  });

  it.each([
    'Talks between Russia and Ukraine failed.',
    'The match between Russia and Ukraine was off.',
    'If Russia invaded Poland, NATO would answer.',
  ])('is none in: %s', (sentence) => {
    expect(relationsIn(sentence)).toEqual([]);
  });
});
