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

describe('a membership', () => {
  it('is told of one state', () => {
    expect(relationsIn('NATO member Norway sent help.')).toEqual([
      { from: 'norway', type: 'MEMBER_OF', to: 'nato', evidence: 'NATO member Norway' },
    ]);
  });

  it('is told of each of several', () => {
    expect(relationsIn('NATO members Norway and Finland sent help.')).toEqual([
      { from: 'norway', type: 'MEMBER_OF', to: 'nato', evidence: 'NATO members Norway' },
      { from: 'finland', type: 'MEMBER_OF', to: 'nato', evidence: 'NATO members Norway and Finland' },
    ]);
  });

  it.each(['Norway spoke with NATO.', 'NATO allies Norway and Finland sent help.'])('is none in: %s', (sentence) => {
    expect(relationsIn(sentence)).toEqual([]);
  });
});

describe('a supply', () => {
  const leave = 'Washington has allowed Ukraine to use ATACMS missiles against targets inside Russia.';

  it('goes to whom the article says may use the weapons', () => {
    expect(relationsIn(leave, 'U.S.-supplied ATACMS missiles were fired.')).toEqual([
      { from: 'united-states', type: 'SUPPLIES', to: 'ukraine', evidence: 'U.S.-supplied ATACMS', item: 'atacms' },
    ]);
  });

  it.each([
    ['whose recipient is not told', 'U.S.-supplied ATACMS missiles were fired.'],
    ['of paper', 'Ukraine bought U.S.-supplied paper.'],
  ])('is none where %s', (_, sentence) => {
    expect(relationsIn(sentence)).toEqual([]);
  });
});

describe('a location', () => {
  it.each([
    ['The depot burned in Russia’s Kursk region.', 'kursk-region', 'russia', 'Russia’s Kursk region'],
    ['The train left Odesa, Ukraine.', 'odesa', 'ukraine', 'Odesa, Ukraine'],
  ])('is a place of a country: %s', (sentence, from, to, evidence) => {
    expect(relationsIn(sentence)).toEqual([{ from, type: 'LOCATED_IN', to, evidence }]);
  });

  it.each(['People left Warsaw, Germany and France.', 'The minister left Kharkiv for Poland.'])(
    'is none in: %s',
    (sentence) => {
      expect(relationsIn(sentence)).toEqual([]);
    },
  );
});

describe('hostility', () => {
  it.each([
    ['Russia invaded Ukraine in 2022.', 'invaded'],
    ['The war between Russia and Ukraine goes on.', 'war between Russia and Ukraine'],
  ])('is between two states at war: %s', (sentence, evidence) => {
    expect(relationsIn(sentence)).toEqual([{ from: 'russia', type: 'FIGHTING_AGAINST', to: 'ukraine', evidence }]);
  });

  it.each([
    'Talks between Russia and Ukraine failed.',
    'The match between Russia and Ukraine was off.',
    'If Russia invaded Poland, NATO would answer.',
  ])('is none in: %s', (sentence) => {
    expect(relationsIn(sentence)).toEqual([]);
  });
});
