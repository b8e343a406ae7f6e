import { describe, expect, it } from '@jest/globals';
import { extracted } from '../extracted.js';

/** Ships as "words > entity", in order of the text. */
function shipsIn(...paragraphs: readonly string[]): string[] {
  const { facts, cut } = extracted(...paragraphs);
  const ships = new Set(facts.entities.filter(({ weaponClass }) => weaponClass === 'NAVAL').map(({ id }) => id));
  return facts.mentions
    .filter(({ entity }) => ships.has(entity))
    .map((mention) => `${cut(mention)} > ${mention.entity}`);
}

describe('a ship of war', () => {
  it.each([
    ['The USS Carney shot down two drones.', ['USS Carney > uss-carney']],
    ['HMS Diamond fired at noon.', ['HMS Diamond > hms-diamond']],
    ['The USS Gerald R. Ford sailed.', ['USS Gerald R. Ford > uss-gerald-ford']],
    ['The aircraft carrier Abraham Lincoln sailed.', ['Abraham Lincoln > uss-lincoln']],
    ['The cruiser Moskva sank.', ['Moskva > moskva']],
    ['The cruiser Varyag and the French frigate Alsace sailed.', ['Varyag > varyag', 'Alsace > alsace']],
    ['The landing ship Olenegorsky Gornyak was hit.', ['Olenegorsky Gornyak > olenegorsky-gornyak']],
    ['The corvette Amber Heron fired.', ['Amber Heron > amber-heron']],
    ['The submarine Kazan reached Cuba.', ['Kazan > kazan-submarine']],
    ['China sent the Liaoning and Shandong carriers.', ['Liaoning > liaoning', 'Shandong > shandong']],
    ['A Kilo-class submarine surfaced.', ['Kilo-class > kilo-class']],
    ['Two Arleigh Burke class destroyers sailed.', ['Arleigh Burke class > arleigh-burke']],
    ['A Type 45 destroyer sailed.', ['Type 45 destroyer > type-45']],
  ])('is found: %s', (sentence, ships) => {
    expect(shipsIn(sentence)).toEqual(ships);
  });

  it('is found again by the name alone, and the city of that name is none', () => {
    expect(shipsIn('The USS Carney left port on Monday.', 'Later the Carney shot down a drone.')).toEqual([
      'USS Carney > uss-carney',
      'Carney > uss-carney',
    ]);
    expect(shipsIn('The submarine Kazan left port.', 'He spoke in Kazan, and the Kazan sailed on.')).toEqual([
      'Kazan > kazan-submarine',
      'Kazan > kazan-submarine',
    ]);
  });

  it.each([
    'The frigate left on Monday.',
    'The submarine Russia lost was old.',
    'The destroyer Captain Smith commanded turned back.',
    'The tanker Merrow burned.',
    'The cargo ship Rubymar sank.',
    'A drone hit Saratov and Kazan.',
    'Drones flew to Belgorod after a missile attack.',
    'A Belgorod missile attack killed two.',
    'Abraham Lincoln was president.',
    'The Virginia class of 2024 met.',
    'They met in Moskva after the missile test.',
  ])('is none in: %s', (sentence) => {
    expect(shipsIn(sentence)).toEqual([]);
  });
});
