import { expect, test } from '@jest/globals';
import { makeId } from '../../src/model/ids.js';
import { day } from '../support/changes.js';
import { entity, FactsOf } from '../support/facts.js';
import { resolveFacts } from '../support/resolving.js';

const ENTITIES = [
  entity('peskov', { name: 'Dmitry Peskov', key: 'person:dmitry-peskov' }),
  entity('kremlin', { kind: 'Organization', key: 'government:rus', organizationKind: 'GOVERNMENT' }),
  entity('usa', { kind: 'Place', key: 'country:usa', placeKind: 'COUNTRY' }),
  entity('ukraine', { kind: 'Place', key: 'country:ukr', placeKind: 'COUNTRY' }),
  entity('kyiv-land', { kind: 'Place', key: 'country:ukr', placeKind: 'COUNTRY' }),
  entity('atacms', { kind: 'WeaponSystem', name: 'ATACMS', key: 'weapon:atacms', weaponClass: 'MISSILE' }),
];
const TEXT =
  'Kremlin spokesman Dmitry Peskov spoke. U.S.-supplied ATACMS came later. The Kremlin spokesman was silent.';

async function edgesOf(make: (facts: FactsOf) => ReturnType<FactsOf['relation']>[]) {
  const facts = new FactsOf({ text: TEXT });
  return (await resolveFacts(facts.text, facts.facts({ entities: ENTITIES, relations: make(facts) }))).edges;
}

test('a relation becomes an edge with its evidence, and what belongs to its identity', async () => {
  const edges = await edgesOf((facts) => [
    facts.relation('r1', 'peskov', 'kremlin', 'Kremlin spokesman Dmitry Peskov', {
      title: 'Kremlin spokesman',
      since: day('2012'),
    }),
    facts.relation('r2', 'usa', 'ukraine', 'U.S.-supplied ATACMS', { type: 'SUPPLIES', item: 'atacms' }),
  ]);
  expect(edges).toEqual([
    expect.objectContaining({
      type: 'HOLDS_POSITION',
      fromId: makeId('Person', 'key', 'person:dmitry-peskov'),
      toId: makeId('Organization', 'key', 'government:rus'),
      properties: { title: 'Kremlin spokesman', from: '2012' },
      evidence: [expect.objectContaining({ words: 'Kremlin spokesman Dmitry Peskov', start: 0, end: 31 })],
    }),
    expect.objectContaining({ type: 'SUPPLIES', properties: { item: 'ATACMS' } }),
  ]);
});

test('the same relation told twice is one edge with two pieces of evidence', async () => {
  const edges = await edgesOf((facts) => [
    facts.relation('r1', 'peskov', 'kremlin', 'Kremlin spokesman Dmitry Peskov', { title: 'spokesman' }),
    facts.relation('r2', 'peskov', 'kremlin', 'The Kremlin spokesman', { title: 'spokesman' }),
  ]);
  expect(edges.map(({ evidence }) => evidence.map(({ words }) => words))).toEqual([
    ['Kremlin spokesman Dmitry Peskov', 'The Kremlin spokesman'],
  ]);
});

test.each([
  ['of an entity to itself under two names', 'ukraine', 'kyiv-land', 'ALLIED_WITH'],
  ['to something that the article has not', 'ukraine', 'nobody', 'ALLIED_WITH'],
  ['that the model does not know between such things', 'peskov', 'atacms', 'HOLDS_POSITION'],
] as const)('there is no relation %s', async (_, from, to, type) => {
  expect(await edgesOf((facts) => [facts.relation('r1', from, to, 'spoke', { type })])).toEqual([]);
});
