import { describe, expect, it } from '@jest/globals';
import { extracted } from '../extracted.js';

/** Weapons as "words > entity", in order of the text. */
function weaponsIn(...paragraphs: readonly string[]): string[] {
  const { facts, cut } = extracted(...paragraphs);
  const weapons = new Set(facts.entities.filter(({ kind }) => kind === 'WeaponSystem').map(({ id }) => id));
  return facts.mentions
    .filter(({ entity }) => weapons.has(entity))
    .map((mention) => `${cut(mention)} > ${mention.entity}`);
}

describe('a weapon with the name of something else', () => {
  it.each([
    ['Germany sent Patriot air defense systems.', ['Patriot > patriot']],
    ['Two Patriot batteries arrived.', ['Patriot > patriot']],
    ['Kyiv fired Neptune and Harpoon missiles.', ['Neptune > neptune', 'Harpoon > harpoon']],
    ['The army has Leopard main battle tanks.', ['Leopard > leopard']],
    ['They lost Abrams, Bradley and Leopard tanks.', ['Abrams > abrams', 'Bradley > bradley', 'Leopard > leopard']],
    ['Soldiers carried Javelins and NLAWs.', ['Javelins > javelin', 'NLAWs > nlaw']],
    ['It asked for IRIS-T and Patriots.', ['IRIS-T > iris-t', 'Patriots > patriot']],
    ['The anti-tank missile Milan is old.', ['Milan > milan']],
    ['A rocket fell near a Grad launcher.', ['Grad > grad']],
    ['Troops were hit by Grad rockets.', ['Grad > grad']],
    ['The missile was an Arrow, officials said.', ['Arrow > arrow']],
    ['British Typhoon jets took off.', ['Typhoon > typhoon']],
    ['An A10 jet crashed.', ['A10 > a-10']],
    ['Poland bought K9 howitzers.', ['K9 > k9']],
    ['Lancet drones hit the column.', ['Lancet > lancet']],
    ['Ukraine unveiled the cruise missile Flamingo.', ['Flamingo > flamingo']],
  ])('is found where words of war show it: %s', (sentence, weapons) => {
    expect(weaponsIn(sentence)).toEqual(weapons);
  });

  it('is found again once the article has shown it', () => {
    expect(weaponsIn('Berlin sent Patriot missiles.', 'Kyiv wants a second Patriot for the city.')).toEqual([
      'Patriot > patriot',
      'Patriot > patriot',
    ]);
  });

  it('is found when there are several of them in an article that names weapons', () => {
    expect(weaponsIn('Kyiv flies the F-16.', 'The money was spent on Patriots for Kyiv.')).toEqual([
      'F-16 > f-16',
      'Patriots > patriot',
    ]);
  });

  it.each([
    'Congress renewed the Patriot Act.',
    'The crowd cheered as patriots do.',
    'The New England Patriots won.',
    'She wore a coat in Leopard print.',
    'The company launched its Falcon Heavy.',
    'A Tornado warning was issued.',
    'The Javelin thrower took gold.',
    'Stacey Abrams ran for governor.',
    'Stacey Abrams spoke about tanks. Abrams said the tanks were old.',
    'The Lancet published a study.',
    'Harpoon fishing is banned.',
    'A Grad student was hurt.',
    'Planet Neptune is far away.',
    'He flew to Milan after talks on missiles.',
    'Typhoon Haiyan struck the coast.',
    'The Arrow of time points one way.',
    'The A10 motorway is closed.',
    'They climbed K2 and rested.',
    'The Amber Heron bar closed.',
    'Bradley Cooper arrived.',
    'The Hawk flew off.',
    'Tor is a browser.',
  ])('is none in: %s', (sentence) => {
    expect(weaponsIn(sentence)).toEqual([]);
  });

  it('stays a person where the article names the person', () => {
    expect(weaponsIn('Gen. Bradley spoke about missiles.', 'He thanked Bradley for the missiles.')).toEqual([]);
  });
});

describe('the family of a weapon', () => {
  it.each([
    [
      ['Iran sent Shahed-136 drones.', 'The Shaheds flew low.'],
      ['Shahed-136 > shahed-136', 'Shaheds > shahed-136'],
    ],
    [
      ['It has Leopard 2 tanks.', 'The Leopards are old.'],
      ['Leopard 2 > leopard-2', 'Leopards > leopard-2'],
    ],
  ])('is short for the only variant of the article: %s', (paragraphs, mentions) => {
    expect(weaponsIn(...paragraphs)).toEqual(mentions);
  });

  it.each([
    [
      ['Shahed-136 and Shahed-131 drones flew.', 'The Shaheds fell on the town at night.'],
      ['Shahed-136 > shahed-136', 'Shahed-131 > shahed-131', 'Shaheds > shahed'],
    ],
    [['Storm Shadow and SCALP missiles flew.'], ['Storm Shadow > storm-shadow', 'SCALP > scalp']],
    [['A Patriot battery fired PAC-3 interceptors.'], ['Patriot > patriot', 'PAC-3 > pac-3']],
    [['A HIMARS launcher fired ATACMS.'], ['HIMARS > himars', 'ATACMS > atacms']],
  ])('keeps its own name beside two variants and beside what is called otherwise: %s', (paragraphs, mentions) => {
    expect(weaponsIn(...paragraphs)).toEqual(mentions);
  });
});
