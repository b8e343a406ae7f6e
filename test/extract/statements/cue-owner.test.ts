import { describe, expect, it } from '@jest/globals';
import { type GivenAttribution, read } from '../given-reading.js';

function speakerIn(text: string, syntax: string, attribution: GivenAttribution): unknown {
  const { facts, cut } = read(text, { attributions: [attribution], syntax });
  return facts.statements.map(({ speaker, speakerWords }) => [speaker, cut(speakerWords)]);
}

describe('who speaks where no source was read', () => {
  it('stands behind "by" of a passive', () => {
    expect(
      speakerIn(
        'Moscow was accused by Olaf Scholz of lies.',
        'Moscow PROPN nsubj:pass 3 | was AUX aux:pass 3 | accused VERB root 0 | by ADP case 5 | Olaf PROPN obl:agent 3 | Scholz PROPN flat 5 | of ADP case 8 | lies NOUN obl 3',
        { cue: 'accused', contents: ['of lies'] },
      ),
    ).toEqual([['olaf-scholz', null]]);
  });

  it('is nobody where a passive has no "by"', () => {
    expect(
      speakerIn(
        'Moscow was accused of lies.',
        'Moscow PROPN nsubj:pass 3 | was AUX aux:pass 3 | accused VERB root 0 | of ADP case 5 | lies NOUN obl 3',
        { cue: 'accused', contents: ['of lies'] },
      ),
    ).toEqual([[null, null]]);
  });

  it.each([
    [
      'whose noun it is',
      'It rained despite Berlin’s warnings of war.',
      'It PRON nsubj 2 | rained VERB root 0 | despite ADP case 6 | Berlin PROPN nmod:poss 6 | ’s PART case 4 | warnings NOUN obl 2 | of ADP case 8 | war NOUN nmod 6',
      'warnings',
    ],
    [
      'from whom a noun comes',
      'It rained despite pleas from Germany for help.',
      'It PRON nsubj 2 | rained VERB root 0 | despite ADP case 4 | pleas NOUN obl 2 | from ADP case 6 | Germany PROPN nmod 4 | for ADP case 8 | help NOUN nmod 4',
      'pleas',
    ],
  ])('is %s', (_, text, syntax, cue) => {
    const content = cue === 'pleas' ? 'help' : 'of war';
    expect(speakerIn(text, syntax, { cue, contents: [content] })).toEqual([[expect.stringMatching(/^germany/u), null]]);
  });
});
