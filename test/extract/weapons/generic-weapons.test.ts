import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { packagePath } from '../../../src/package-root.js';
import { extracted, mentionsBy } from '../extracted.js';

const sorts = readFileSync(packagePath('test', 'extract', 'weapons', 'sorts.txt'), 'utf8')
  .trim()
  .split('\n');

describe('weapons that name no system', () => {
  it.each([
    ['Troops fired long-range weapons at night.', 'long-range weapons > long-range-weapons'],
    ['Ukraine used U.S.-supplied rockets.', 'supplied rockets > u-s-supplied-rockets'],
    ['Ukraine received American-made missiles.', 'made missiles > american-made-missiles'],
    ['Kyiv asked for German tanks.', 'tanks > german-tanks'],
    ['Moscow fired North Korean artillery shells.', 'artillery shells > north-korean-artillery-shells'],
    ['Israeli jets struck the port.', 'jets > israeli-jets'],
    ['He saw two armoured vehicles there.', 'armoured vehicles > armoured-vehicles'],
  ])('are found by their kind and origin: %s', (sentence, mention) => {
    expect(mentionsBy('generic-weapon', sentence)).toEqual([mention]);
  });

  it.each(sorts)('are found whole and without a name: %s', (sort) => {
    const { facts, cut } = extracted(`He said on Monday that the army used ${sort} in the attack.`);
    const weapons = facts.entities.filter(({ kind }) => kind === 'WeaponSystem');
    expect(weapons.map(({ name, named }) => [name, named])).toEqual([[sort, false]]);
    expect(facts.mentions.filter(({ entity }) => entity === weapons[0]?.id).map(cut)).toEqual([sort]);
  });

  it.each([
    'The missiles flew far.',
    'He used the pen as a weapon.',
    'The choir toured Norway.',
    'They want to attack drones.',
    'Russia will launch missiles.',
    'The German systems failed.',
    'Modern systems need power.',
    'The Japanese vehicles were sold.',
    'Commercial vehicles crossed the bridge.',
    'They built an anti-missile shield.',
    'Heavy rounds of applause followed.',
    'He wore short arms.',
    'The Ukrainian mines produce coal.',
    'They plan to bomb rebels.',
    'She opened her arms.',
    'The French plane landed.',
    'A long shell lay on the beach.',
  ])('are none in: %s', (sentence) => {
    expect(mentionsBy('generic-weapon', sentence)).toEqual([]);
  });

  it.each([
    'Berlin sent Patriot air defense systems.',
    'Kyiv showed the cruise missile Flamingo.',
    'He praised the F-16 fighter jets.',
  ])('are none where the words tell what a named weapon is: %s', (sentence) => {
    expect(mentionsBy('generic-weapon', sentence)).toEqual([]);
  });
});
