import { describe, expect, it } from '@jest/globals';
import { type GivenName, read } from '../given-reading.js';

const body = (words: string): GivenName => ({ words, label: 'ORGANIZATION' });
const place = (words: string): GivenName => ({ words, label: 'PLACE' });
const person = (words: string): GivenName => ({ words, label: 'PERSON' });
const adjective = (words: string): GivenName => ({ words, label: 'NATIONALITY' });

function namesIn(text: string, names: readonly GivenName[]): string[] {
  const { facts, cut } = read(text, { names });
  return facts.mentions.map((mention) => cut(mention) ?? '');
}

describe('a name that was read in pieces', () => {
  it.each<[string, GivenName[], string]>([
    ['The Bank of Korea said so.', [body('Bank of'), place('Korea')], 'Bank of Korea'],
    ['The Kabul Tribune said so.', [place('Kabul'), body('Tribune')], 'Kabul Tribune'],
    ['The Velnor Courier said so.', [place('Velnor')], 'Velnor Courier'],
    ['The Liberal Democratic Party won.', [body('Liberal'), body('Party')], 'Liberal Democratic Party'],
    ['The Pheu Thai Party won.', [body('Pheu'), adjective('Thai'), body('Party')], 'Pheu Thai Party'],
    [
      'The Institute for Central Asia and Caucasus Studies closed.',
      [body('Institute for'), place('Central Asia'), body('Caucasus Studies')],
      'Institute for Central Asia and Caucasus Studies',
    ],
    ['Then Valkan Streth left.', [person('Valkan'), person('Streth')], 'Valkan Streth'],
  ])('is one: %s', (text, names, whole) => {
    expect(namesIn(text, names)).toEqual([whole]);
  });

  it.each<[string, GivenName[], string[]]>([
    ['In Velnor Courier readers left.', [place('Velnor')], ['Velnor']],
    ['In Kabul Tribune readers left.', [place('Kabul'), body('readers')], ['Kabul']],
    [
      'The Japanese Communist Party lost.',
      [adjective('Japanese'), body('Communist Party')],
      ['Japanese', 'Communist Party'],
    ],
    ['The US Refugee Council left.', [place('US'), body('Refugee Council')], ['US', 'Refugee Council']],
    ['Velnor and the Harrow Party left.', [body('Velnor'), body('Harrow Party')], ['Velnor', 'Harrow Party']],
  ])('is not where two stand side by side: %s', (text, names, mentions) => {
    expect(namesIn(text, names)).toEqual(mentions);
  });
});

describe('a name', () => {
  it.each<[string, GivenName[], string]>([
    ['Then Commissioner Valkan Streth left.', [person('Commissioner Valkan Streth')], 'Valkan Streth'],
    ['The Streth-led talks failed.', [person('Streth-led')], 'Streth'],
    ['They met Pope Valkan.', [person('Pope Valkan')], 'Pope Valkan'],
  ])('is without title and what hangs on it: %s', (text, names, name) => {
    expect(namesIn(text, names)).toEqual([name]);
  });

  it('is one kind of thing throughout an article: the one it was read as most surely', () => {
    const { facts } = read('They met in Harrowmere. Harrowmere’s road is shut.', {
      names: [place('Harrowmere'), { words: 'Harrowmere’s', label: 'PERSON', confidence: 0.6 }],
    });
    expect(facts.entities.map(({ name, kind }) => [name, kind])).toEqual([['Harrowmere', 'Place']]);
    expect(facts.mentions).toHaveLength(2);
  });
});
