import { describe, expect, it } from '@jest/globals';
import { type GivenName, read } from '../given-reading.js';

const body = (words: string): GivenName => ({ words, label: 'ORGANIZATION' });

function mentionsIn(text: string, names: readonly GivenName[]): string[] {
  const { facts, cut } = read(text, { names });
  return facts.mentions.map((mention) => `${cut(mention)} > ${mention.entity}`);
}

describe('a name that was read in one place', () => {
  it.each<[string, string, string[]]>([
    ['in full', 'The Velnor Relief Fund left. On Monday the Velnor Relief Fund came back.', ['Velnor Relief Fund']],
    ['as one word', 'Velnor left. On Monday the staff of Velnor came back.', ['Velnor']],
  ])('is the same in another, %s', (_, text, [name = '']) => {
    const id = name.toLowerCase().replace(/ /g, '-');
    expect(mentionsIn(text, [body(name)])).toEqual([`${name} > ${id}`, `${name} > ${id}`]);
  });

  it.each<[string, string, string]>([
    ['where it is part of a longer one', 'Velnor left. On Monday the Velnor Avenue was shut.', 'Velnor'],
    ['where it is written small', 'Velnor left. On Monday the velnor was quiet.', 'Velnor'],
    ['where it is a word of bodies', 'Party left. On Monday Party was over.', 'Party'],
  ])('is nothing %s', (_, text, name) => {
    expect(mentionsIn(text, [body(name)])).toEqual([`${name} > ${name.toLowerCase()}`]);
  });
});
