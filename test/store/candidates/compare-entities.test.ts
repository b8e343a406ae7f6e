import { describe, expect, it } from '@jest/globals';
import type { EntityRecord } from '../../../src/model/nodes.js';
import { blockKeys } from '../../../src/store/candidates/block-keys.js';
import { type Company, compareEntities } from '../../../src/store/candidates/compare-entities.js';
import { organization, person, place, weapon } from '../../support/changes.js';

const ALONE: Company = { together: 0, shared: [] };
const score = (a: EntityRecord, b: EntityRecord, company = ALONE): number => compareEntities(a, b, company).score;
const sharesKey = (a: EntityRecord, b: EntityRecord): boolean => blockKeys(a).some((key) => blockKeys(b).includes(key));

const LIKELY: readonly (readonly [why: string, a: EntityRecord, b: EntityRecord])[] = [
  ['one name', person('Ana Rossi'), person('Ana Rossi', { countryId: place('Italy').id })],
  ['one name in other order', person('Jinping Xi'), person('Xi Jinping')],
  ['another spelling', person('Volodymyr Zelenskyy'), person('Vladimir Zelensky')],
  ['another alphabet', person('Dmitry Peskov'), person('Дмитрий Песков')],
  ['a short given name', person('Joe Biden'), person('Joseph Biden')],
  ['an initial', person('J. Smith'), person('John Smith')],
  ['a middle name', person('Vladimir Vladimirovich Putin'), person('Vladimir Putin')],
  ['an alias', organization('Kremlin'), organization('Presidential Administration', { aliases: ['the Kremlin'] })],
  ['an acronym', organization('OSCE'), organization('Organization for Security and Co-operation in Europe')],
  ['small words', organization('Ministry of Defence'), organization('Defence Ministry')],
  ['spellings of a city', place('Kharkiv', { kind: 'CITY' }), place('Kharkov', { kind: 'CITY' })],
  ['a Wikidata id', organization('Azov', { wikidataId: 'Q1' }), organization('12th Brigade', { wikidataId: 'Q1' })],
  ['a designator', weapon('Kh-101', { designator: 'Kh-101' }), weapon('Raduga', { designator: 'Х-101' })],
];

const UNLIKELY: readonly (readonly [why: string, a: EntityRecord, b: EntityRecord])[] = [
  ['other given names', person('Ana Rossi'), person('Marco Rossi')],
  ['another Wikidata id', person('John Smith', { wikidataId: 'Q1' }), person('John Smith', { wikidataId: 'Q2' })],
  ['only the surname', person('Rossi', { named: false }), person('Ana Rossi')],
  [
    'only common words',
    organization('Ministry of Defence', { aliases: ['Ministry'] }),
    organization('Ministry of Health'),
  ],
  ['another place of one name', place('Paris', { geonamesId: 1 }), place('Paris', { geonamesId: 2 })],
  ['another designator', weapon('T-72', { designator: 'T-72' }), weapon('T-72', { designator: 'T-72B3' })],
  ['nothing', organization('Gazprom'), organization('Rosneft')],
];

describe('a comparison', () => {
  it.each(LIKELY)('holds two for likely one: %s', (_, a, b) => {
    expect(sharesKey(a, b)).toBe(true);
    expect(score(a, b)).toBeGreaterThan(0.5);
    expect(score(b, a)).toBe(score(a, b));
  });

  it.each(UNLIKELY)('holds two for likely two: %s', (_, a, b) => {
    expect(score(a, b)).toBeLessThan(0.5);
    expect(score(b, a)).toBe(score(a, b));
  });

  it('says why, the strongest reason first', () => {
    const [a, b] = [
      person('Ana Rossi', { countryId: place('Italy').id }),
      person('Anna Rossi', { countryId: place('Malta').id }),
    ];
    const { reasons } = compareEntities(a, b, { together: 1, shared: ['both have LEADS to "The Council"'] });
    expect(reasons).toEqual([
      { reason: '"Ana Rossi" and "Anna Rossi" have one surname and given names that may be one', weight: 2.5 },
      { reason: 'their country is not the same', weight: -2 },
      { reason: 'articles that name both as two: 1', weight: -2 },
      { reason: 'both have LEADS to "The Council"', weight: 1 },
    ]);
  });

  it('counts articles that name both against it, and what both are to others for it', () => {
    const [a, b] = [person('Ana Rossi'), person('A. Rossi')];
    expect(score(a, b, { together: 3, shared: [] })).toBeLessThan(score(a, b, { together: 1, shared: [] }));
    expect(score(a, b, { together: 1, shared: [] })).toBeLessThan(score(a, b));
    expect(score(a, b, { together: 0, shared: ['x'] })).toBeGreaterThan(score(a, b));
  });
});

describe('keys', () => {
  it('are shared by no two kinds', () => {
    expect(sharesKey(person('Washington'), place('Washington'))).toBe(false);
  });

  it('are none of what is only described', () => {
    expect(blockKeys(person('a senior official', { named: false }))).toEqual([]);
    expect(blockKeys(weapon('Long-range weapons', { named: false, generic: true }))).toEqual([]);
    expect(blockKeys(person('Peskov', { named: false }))).not.toEqual([]);
  });

  it('are not made of common words where a name has others', () => {
    expect(sharesKey(organization('Azov Brigade'), organization('Kraken Brigade'))).toBe(false);
    expect(sharesKey(organization('Azov Brigade'), organization('Azov Battalion'))).toBe(true);
  });
});
