import { describe, expect, it } from '@jest/globals';
import { readTable, several } from '../../../src/extract/table.js';
import { extracted } from '../extracted.js';

/** Named weapons as "words > entity class", in order of the text. */
function weaponsIn(...paragraphs: readonly string[]): string[] {
  const { facts, cut } = extracted(...paragraphs);
  return facts.mentions.flatMap((mention) => {
    const entity = facts.entities.find(({ id }) => id === mention.entity);
    const weapon = entity?.kind === 'WeaponSystem' && entity.named;
    return weapon ? [`${cut(mention)} > ${entity.name} ${entity.weaponClass}`] : [];
  });
}

const patterns = readTable('weapon-designators.tsv');

describe('the table of designators', () => {
  it.each(patterns.map(({ pattern, source }) => [pattern, source]))('has a source for %s', (_, source) => {
    expect(source).toMatch(/^.+: .+/u);
  });

  const examples = patterns.flatMap((row) =>
    several(row.examples).map((example) => [example, row.class ?? ''] as const),
  );
  it.each(examples)('finds its example %s beside a word of war', (example, weaponClass) => {
    expect(weaponsIn(`The army showed its ${example} system on Monday.`)).toEqual([
      `${example} > ${example} ${weaponClass}`,
    ]);
  });
});

describe('a designator that no row of the table has', () => {
  it.each([
    ['An AIM-260 fell.', ['AIM-260 > AIM-260 MISSILE']],
    ['Three RIM-116s fell.', ['RIM-116s > RIM-116 MISSILE']],
    ['The BTR-87 was shown.', ['BTR-87 > BTR-87 ARMOUR']],
    ['He saw a 9M727 there.', ['9M727 > 9M727 MISSILE']],
    ['The P-51 fighter landed.', ['P-51 > P-51 AIRCRAFT']],
    ['A Project 22160 patrol ship sank.', ['Project 22160 > Project 22160 NAVAL']],
    ['A Type 071 landing ship sailed.', ['Type 071 > Type 071 OTHER']],
    ['He counted Mk 77 bombs.', ['Mk 77 > Mk 77 MUNITION']],
    ['Kyiv has F-16 and C-295 planes.', ['F-16 > F-16 AIRCRAFT', 'C-295 > C-295 AIRCRAFT']],
    ['The F-16BMs landed.', ['F-16BMs > F-16 AIRCRAFT']],
  ])('is found: %s', (sentence, weapons) => {
    expect(weaponsIn(sentence)).toEqual(weapons);
  });

  it('is found again without words of war', () => {
    expect(weaponsIn('The P-51 fighter landed.', 'He flew the P-51 home at night.')).toEqual([
      'P-51 > P-51 AIRCRAFT',
      'P-51 > P-51 AIRCRAFT',
    ]);
  });

  it.each([
    'COVID-19 spread.',
    'Flight MH-17 fell.',
    'M23 fighters took the town.',
    'The B-1 visas were late.',
    'They took the M-25 and the A-40.',
    'The G-20 met.',
    'Channel C-4 aired it.',
    'He is in Group C-2.',
    'The S-25 metres were run.',
    'The T-20 match ended.',
    'Type 2 diabetes is common.',
    'Project 2025 was published.',
  ])('is none in: %s', (sentence) => {
    expect(weaponsIn(sentence)).toEqual([]);
  });
});
