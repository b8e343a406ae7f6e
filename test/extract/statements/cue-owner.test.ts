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

  it.each([
    [
      'whose adjective stands in front',
      'It rained despite four French requests for help.',
      'It PRON nsubj 2 | rained VERB root 0 | despite ADP case 6 | four NUM nummod 6 | French ADJ amod 6 | requests NOUN obl 2 | for ADP case 8 | help NOUN nmod 6',
      { cue: 'requests', contents: ['help'] },
      'france',
    ],
    [
      'behind a noun that a verb receives',
      'Oslo heard a direct call from Emmanuel Macron to hurry.',
      'Oslo PROPN nsubj 2 | heard VERB root 0 | a DET det 5 | direct ADJ amod 5 | call NOUN obj 2 | from ADP case 7 | Emmanuel PROPN nmod 5 | Macron PROPN flat 7 | to PART mark 10 | hurry VERB acl 5',
      { cue: 'heard a direct call', contents: ['to hurry'] },
      'emmanuel-macron',
    ],
    [
      'the subject of the verb',
      'It rained, Olaf Scholz said, but France warned that it would snow.',
      'It PRON nsubj 2 | rained VERB ccomp 6 | , PUNCT punct 6 | Olaf PROPN nsubj 6 | Scholz PROPN flat 4 | said VERB root 0 | , PUNCT punct 10 | but CCONJ cc 10 | France PROPN nsubj 10 | warned VERB conj 6 | that SCONJ mark 13 | it PRON nsubj 13 | would AUX aux 14 | snow VERB ccomp 10',
      { cue: 'warned', contents: ['that it would snow'] },
      'france',
    ],
    [
      'who is made to speak',
      'Rain led Olaf Scholz to warn of floods.',
      'Rain NOUN nsubj 2 | led VERB root 0 | Olaf PROPN obj 2 | Scholz PROPN flat 3 | to PART mark 6 | warn VERB xcomp 2 | of ADP case 8 | floods NOUN obl 6',
      { cue: 'warn', contents: ['of floods'] },
      'olaf-scholz',
    ],
  ])('is %s', (_, text, syntax, attribution, speaker) => {
    expect(speakerIn(text, syntax, attribution)).toEqual([[speaker, null]]);
  });

  it('is whose noun it is, although a source was read elsewhere', () => {
    expect(
      speakerIn(
        'Germany turned down a French request for help.',
        'Germany PROPN nsubj 2 | turned VERB root 0 | down ADP compound:prt 2 | a DET det 6 | French ADJ amod 6 | request NOUN obj 2 | for ADP case 8 | help NOUN nmod 6',
        { source: 'Germany', cue: 'request', contents: ['help'] },
      ),
    ).toContainEqual(['france', 'French']);
  });
});
