import { describe, expect, it } from '@jest/globals';
import { type GivenName, read } from '../given-reading.js';

const body = (words: string): GivenName => ({ words, label: 'ORGANIZATION' });

function againIn(text: string, names: readonly GivenName[] = []): string[] {
  const { facts, cut } = read(text, { names });
  return facts.mentions
    .filter(({ rule }) => rule === 'body-again')
    .map((mention) => `${cut(mention)} > ${mention.entity}`);
}

describe('a body called by what it is', () => {
  it.each<[string, GivenName[], string]>([
    ['NATO met. The alliance agreed.', [], 'alliance > nato'],
    ['Norway’s foreign ministry spoke. The ministry denied it.', [], 'ministry > norway-foreign-ministry'],
    ['Reuters reported it. The agency cited nobody.', [], 'agency > reuters'],
    ['Then the Velnor Relief Fund left. The fund is poor.', [body('Velnor Relief Fund')], 'fund > velnor-relief-fund'],
    ['Then the Harrow Council voted. The council was split.', [body('Harrow Council')], 'council > harrow-council'],
  ])('is the one named last: %s', (text, names, mention) => {
    expect(againIn(text, names)).toEqual([mention]);
  });

  it.each<[string, GivenName[]]>([
    ['The alliance agreed. NATO met.', []],
    ['NATO met. An alliance agreed.', []],
    ['NATO met. The alliance of farmers agreed.', []],
    ['NATO met. The ministry agreed.', []],
    ['Then the Velnor Relief Fund left. The council is poor.', [body('Velnor Relief Fund')]],
  ])('is none: %s', (text, names) => {
    expect(againIn(text, names)).toEqual([]);
  });
});
