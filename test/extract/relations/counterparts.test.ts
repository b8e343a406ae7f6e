import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

const heldIn = (sentence: string) =>
  relationsIn(sentence)
    .filter(({ type }) => type === 'HOLDS_POSITION')
    .map(({ from, to, title, evidence }) => `${from} > ${to} (${title}): ${evidence}`);

describe('a counterpart', () => {
  it.each([
    [
      'Lavrov spoke in Ankara with his Turkish counterpart, Hakan Fidan.',
      ['hakan-fidan > turkey (counterpart): Turkish counterpart, Hakan Fidan'],
    ],
    [
      'Lavrov spoke with Turkish counterpart Hakan Fidan.',
      ['hakan-fidan > turkey (counterpart): Turkish counterpart Hakan Fidan'],
    ],
    [
      'Pistorius met his Estonian and Swedish counterparts, Hanno Pevkur and Pal Jonson.',
      [
        'hanno-pevkur > estonia (counterparts): Estonian and Swedish counterparts, Hanno Pevkur',
        'pal-jonson > sweden (counterparts): Swedish counterparts, Hanno Pevkur and Pal Jonson',
      ],
    ],
  ])('holds the same office elsewhere: %s', (sentence, expected) => {
    expect(heldIn(sentence)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    'Lavrov spoke with his Turkish counterpart.',
    'Lavrov spoke with his Estonian and Swedish counterparts, Hanno Pevkur said.',
    'Lavrov spoke with his counterpart, Hakan Fidan.',
    'The Turkish delegation and a counterpart, Hakan Fidan, spoke.',
  ])('is none of a country in: %s', (sentence) => {
    expect(heldIn(sentence).filter((held) => held.includes('counterpart'))).toEqual([]);
  });
});
