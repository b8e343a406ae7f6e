import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';
import { type GivenName, read } from '../given-reading.js';

describe('letters in brackets', () => {
  it.each([
    [
      'The Institute for the Study of War (ISW) spoke. Later the ISW wrote.',
      ['Institute for the Study of War > isw', 'ISW > isw', 'ISW > isw'],
    ],
    [
      'The Southern Resistance Council (SRC) spoke. Later the SRC wrote.',
      [
        'Southern Resistance Council > southern-resistance-council',
        'SRC > southern-resistance-council',
        'SRC > southern-resistance-council',
      ],
    ],
    ['The SRC wrote.', []],
    ['He bought a television (TV) and a radio.', []],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});

describe('a name before letters that the tables know', () => {
  const body = (words: string): GivenName => ({ words, label: 'ORGANIZATION' });

  it.each([
    ['Members of the Social Democrats (SPD) left.', 'Social Democrats', ['Social Democrats > spd', 'SPD > spd']],
    ['Members of the Harrow Greens (SPD) left.', 'Harrow Greens', ['Harrow Greens > harrow-greens', 'SPD > spd']],
  ])('is theirs where the letters are of it: %s', (text, name, mentions) => {
    const { facts, cut } = read(text, { names: [body(name)] });
    expect(facts.mentions.map((mention) => `${cut(mention)} > ${mention.entity}`)).toEqual(mentions);
  });

  it('is what the letters stood for before it', () => {
    const { facts, cut } = read('The HRC spoke. The Harrow Reform Club (HRC) left.', {
      names: [body('HRC'), body('Harrow Reform Club')],
    });
    expect(facts.mentions.map((mention) => `${cut(mention)} > ${mention.entity}`)).toEqual([
      'HRC > harrow-reform-club',
      'Harrow Reform Club > harrow-reform-club',
      'HRC > harrow-reform-club',
    ]);
  });
});
