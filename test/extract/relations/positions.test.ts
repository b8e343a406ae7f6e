import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('a position', () => {
  it.each([
    ['Russian Foreign Minister Sergey Lavrov', 'sergey-lavrov', 'russia', 'Russian Foreign Minister'],
    ['Ukrainian President Volodymyr Zelensky', 'volodymyr-zelensky', 'ukraine', 'Ukrainian President'],
    ['German Chancellor Olaf Scholz', 'olaf-scholz', 'germany', 'German Chancellor'],
    ['Kremlin spokesman Dmitry Peskov', 'dmitry-peskov', 'russia-government', 'Kremlin spokesman'],
    ['NATO Secretary General Jens Stoltenberg', 'jens-stoltenberg', 'nato', 'NATO Secretary General'],
  ])('is held by who bears its title: %s', (evidence, from, to, title) => {
    expect(relationsIn(`${evidence} spoke on Friday.`)).toEqual([
      { from, type: 'HOLDS_POSITION', to, evidence, title },
    ]);
  });

  it.each(['Sergey Lavrov walked with a foreign minister.', 'A soldier from Norway spoke to Olaf Scholz.'])(
    'is none in: %s',
    (sentence) => {
      expect(relationsIn(sentence)).toEqual([]);
    },
  );
});
