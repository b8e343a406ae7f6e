import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('a location', () => {
  it.each([
    ['The depot burned in Russia’s Kursk region.', 'kursk-region', 'russia', 'Russia’s Kursk region'],
    ['The train left Odesa, Ukraine.', 'odesa', 'ukraine', 'Odesa, Ukraine'],
    ['The Ukrainian port city of Odesa was hit.', 'odesa', 'ukraine', 'Ukrainian port city of Odesa'],
    ['A fire broke out in Odesa in southern Ukraine.', 'odesa', 'ukraine', 'Odesa in southern Ukraine'],
    ['The Kharkiv region of Ukraine was hit.', 'kharkiv-region', 'ukraine', 'Kharkiv region of Ukraine'],
    ['Troops guard the Ukrainian capital, Kyiv.', 'kyiv', 'ukraine', 'Ukrainian capital, Kyiv'],
    ['Ukraine’s second city, Kharkiv, was hit.', 'kharkiv', 'ukraine', 'Ukraine’s second city, Kharkiv'],
    ['The Ukrainian naval base at Odesa was hit.', 'odesa', 'ukraine', 'Ukrainian naval base at Odesa'],
    [
      'Shells fell near Avdiivka in the eastern Donetsk region.',
      'avdiivka',
      'donetsk-region',
      'Avdiivka in the eastern Donetsk region',
    ],
    ['A fire broke out in Kupiansk, Kharkiv region.', 'kupiansk', 'kharkiv-region', 'Kupiansk, Kharkiv region'],
    [
      'The Dusseldorf-based arms maker Rheinmetall declined to comment.',
      'rheinmetall',
      'dusseldorf',
      'Dusseldorf-based arms maker Rheinmetall',
    ],
    ['The Russian region of Belgorod was hit.', 'belgorod', 'russia', 'Russian region of Belgorod'],
    ['Amnesty International in London declined to comment.', 'amnesty', 'london', 'Amnesty International in London'],
  ])('is a place of a country: %s', (sentence, from, to, evidence) => {
    expect(relationsIn(sentence)).toEqual([{ from, type: 'LOCATED_IN', to, evidence }]);
  });

  it.each([
    'People left Warsaw, Germany and France.',
    'The minister left Kharkiv for Poland.',
    'Russian troops entered Odesa.',
    'Russian troops left the town, Odesa said.',
    'Russian envoys met at Odesa.',
    'People left Kupiansk, Kharkiv region and Odesa.',
    'The London-based minister met Rheinmetall.',
    'The BBC in London declined to comment.',
    'Hamas in London declined to comment.',
    'The ship left Odesa in the Kharkiv summer.',
    'The envoy flew from Odesa to Ukraine.',
  ])('is none in: %s', (sentence) => {
    expect(relationsIn(sentence)).toEqual([]);
  });
});
