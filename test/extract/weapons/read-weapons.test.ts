import { describe, expect, it } from '@jest/globals';
import { read } from '../given-reading.js';

function weaponsRead(text: string, words: string, confidence = 0.9): unknown[] {
  const { facts, cut } = read(text, { names: [{ words, label: 'WEAPON', confidence }] });
  return facts.mentions
    .filter(({ rule }) => rule === 'reading' || rule === 'generic-weapon')
    .map((mention) => {
      const entity = facts.entities.find(({ id }) => id === mention.entity);
      return [cut(mention), entity?.kind, entity?.named];
    });
}

describe('a weapon that the model read', () => {
  it.each([
    ['by its name, which ends before its kind', 'They fired two Skarn missiles.', 'Skarn missiles', 'Skarn', true],
    ['by its designator', 'They fired a KR-77 at noon.', 'KR-77', 'KR-77', true],
    ['as one without a name', 'They fired homemade rockets.', 'homemade rockets', 'homemade rockets', false],
    ['by its calibre, which names none', 'They fired 155mm shells.', '155mm shells', '155mm shells', false],
    ['by its weight, commas and all', 'They got 2,000-pound bombs.', '000-pound bombs', '2,000-pound bombs', false],
    ['by its kind', 'They fired secret rockets.', 'secret rockets', 'secret rockets', false],
  ] as const)('is found %s', (_, text, words, mention, named) => {
    expect(weaponsRead(text, words)).toEqual([[mention, 'WeaponSystem', named]]);
  });

  it.each([
    ['without a name and a kind of weapon', 'They threw old chairs.', 'old chairs', 0.9],
    ['that is not sure', 'They fired a KR-77 at noon.', 'KR-77', 0.4],
    ['that the tables know', 'They fired ATACMS at noon.', 'ATACMS', 0.9],
  ])('is none %s', (_, text, words, confidence) => {
    expect(weaponsRead(text, words, confidence)).toEqual([]);
  });
});
