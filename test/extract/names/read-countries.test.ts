import { describe, expect, it } from '@jest/globals';
import { type GivenName, read } from '../given-reading.js';

const place = (words: string): GivenName => ({ words, label: 'PLACE' });
const adjective = (words: string): GivenName => ({ words, label: 'NATIONALITY' });

function placesIn(body: string, names: readonly GivenName[]): string[] {
  const { facts, cut } = read(body, { names });
  return facts.mentions.map(
    (mention) =>
      `${cut(mention)} > ${mention.entity} ${facts.entities.find(({ id }) => id === mention.entity)?.placeKind}`,
  );
}

describe('a place that no table has', () => {
  it.each<[string, string, readonly GivenName[], string[]]>([
    [
      'has an adjective of its own',
      'The road to Torvania was shut. A Torvanian envoy left.',
      [place('Torvania'), adjective('Torvanian')],
      ['Torvania > torvania COUNTRY', 'Torvanian > torvania COUNTRY'],
    ],
    [
      'has a foreign minister',
      'Velikar’s new foreign minister left.',
      [place('Velikar')],
      ['Velikar > velikar COUNTRY'],
    ],
    [
      'has a president who is named before it',
      'President Arkady Volsin of Velikar left.',
      [place('Velikar'), { words: 'Arkady Volsin', label: 'PERSON' }],
      ['Arkady Volsin > arkady-volsin null', 'Velikar > velikar COUNTRY'],
    ],
    ['receives ambassadors', 'The ambassador to Velikar left.', [place('Velikar')], ['Velikar > velikar COUNTRY']],
    [
      'has people who are called by it',
      'The road to Torvania was shut. A Torvanian envoy left, the Torvanians stayed.',
      [place('Torvania'), place('Torvanians'), adjective('Torvanian')],
      ['Torvania > torvania COUNTRY', 'Torvanian > torvania COUNTRY', 'Torvanians > torvania COUNTRY'],
    ],
  ])('is a country where it %s', (_, body, names, mentions) => {
    expect(placesIn(body, names)).toEqual(mentions);
  });

  it.each<[string, string, readonly GivenName[], string[]]>([
    ['has a mayor', 'Velikar’s new mayor left.', [place('Velikar')], ['Velikar > velikar OTHER']],
    [
      'has a minister for nothing that states have',
      'Velikar’s youth minister left.',
      [place('Velikar')],
      ['Velikar > velikar OTHER'],
    ],
    [
      'stands before words that belong to another',
      'Velikar’s roads are bad, the foreign minister said.',
      [place('Velikar')],
      ['Velikar > velikar OTHER'],
    ],
  ])('is none where it %s', (_, body, names, mentions) => {
    expect(placesIn(body, names)).toEqual(mentions);
  });

  it('is found again where the model read nothing or something else, and not inside a longer name', () => {
    const body = 'Calder’s prime minister left. Calder is cold. Ann Calder stayed.';
    const names: GivenName[] = [place('Calder'), { words: 'Ann Calder', label: 'PERSON' }];
    expect(placesIn(body, names)).toEqual([
      'Calder > calder COUNTRY',
      'Calder > calder COUNTRY',
      'Ann Calder > ann-calder null',
    ]);
  });
});
