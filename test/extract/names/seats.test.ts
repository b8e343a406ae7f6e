import { describe, expect, it } from '@jest/globals';
import { type GivenName, read } from '../given-reading.js';

const place = (words: string): GivenName => ({ words, label: 'PLACE' });

function mentionsIn(body: string, names: readonly GivenName[]): string[] {
  const { facts, cut } = read(body, { names });
  return facts.mentions.map((mention) => `${cut(mention)} > ${mention.entity}`);
}

const kindsOf = (body: string, name: string): (string | null)[] => {
  const { facts } = read(body, { names: [place(name)] });
  return facts.entities.map(({ organizationKind, placeKind }) => organizationKind ?? placeKind);
};

describe('a place that acts and that no table has', () => {
  it('is the government of the country whose capital it is said to be, and the place where it is one', () => {
    const body = 'Torvania’s president left the capital, Zhedrin. On Monday Zhedrin refused to talk.';
    expect(mentionsIn(body, [place('Torvania'), place('Zhedrin')])).toEqual([
      'Torvania > torvania',
      'Zhedrin > zhedrin',
      'Zhedrin > torvania-government',
    ]);
  });

  it.each<[string, string, string, string[]]>([
    ['a house', 'On Monday Marble House refused to talk.', 'Marble House', ['GOVERNMENT']],
    ['a town', 'The mayor of Halvek spoke. Halvek’s refusal stood.', 'Halvek', ['OTHER', 'GOVERNMENT']],
    ['a country', 'On Monday Brennmark refused to talk.', 'Brennmark', ['COUNTRY']],
    ['what does nothing', 'On Monday Brennmark burned.', 'Brennmark', ['OTHER']],
  ])('is of its kind: %s', (_, body, name, kinds) => {
    expect(kindsOf(body, name)).toEqual(kinds);
  });
});
