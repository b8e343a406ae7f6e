import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

const leading = (...sentences: readonly string[]): string[] =>
  relationsIn(...sentences)
    .filter(({ type }) => type === 'LEADS')
    .map(({ from, to, evidence }) => `${from} > ${to}: ${evidence}`);

describe('who leads a body', () => {
  it.each([
    ['Joe Biden’s administration said so.', 'joe-biden > us-government: Joe Biden’s administration'],
    ['The Biden administration said so.', 'joe-biden > us-government: Biden administration'],
    ['Olaf Scholz, who leads NATO, said so.', 'olaf-scholz > nato: Olaf Scholz, who leads NATO'],
    ['NATO, led by Olaf Scholz, said so.', 'olaf-scholz > nato: NATO, led by Olaf Scholz'],
    ['The US-led NATO alliance said so.', 'united-states > nato: US-led NATO alliance'],
  ])('is told by the verb: %s', (sentence, row) => {
    expect(leading(sentence)).toEqual([row]);
  });

  it('is the president where "his administration" is told', () => {
    expect(leading('The White House spoke.', 'U.S. President Joe Biden said his administration would help.')).toEqual([
      'joe-biden > us-government: his administration',
    ]);
  });

  it.each([
    'Olaf Scholz, who left NATO, said so.',
    'Antony Blinken said his government would help.',
    'Olaf Scholz led a delegation to NATO.',
  ])('is nobody in: %s', (sentence) => {
    expect(leading(sentence)).toEqual([]);
  });
});
