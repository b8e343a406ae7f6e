import { describe, expect, it } from '@jest/globals';
import { type GivenAttribution, read } from '../given-reading.js';

function saidIn(text: string, syntax: string, attributions: readonly GivenAttribution[] = []): unknown[] {
  const { facts, cut } = read(text, { attributions, syntax });
  return facts.statements.map(({ speaker, cue, content, rule }) => [speaker, cut(cue), cut(content), rule]);
}

describe('a verb of saying that the model passed over', () => {
  it('makes a statement with the clause that hangs on it', () => {
    expect(
      saidIn(
        'Sergey Lavrov said the talks had failed.',
        'Sergey PROPN nsubj 3 | Lavrov PROPN flat 1 | said VERB root 0 | the DET det 5 | talks NOUN nsubj 7 | had AUX aux 7 | failed VERB ccomp 3',
      ),
    ).toEqual([['sergey-lavrov', 'said', 'the talks had failed', 'verb-of-saying']]);
  });

  it('makes one with what is asked, refused or threatened', () => {
    expect(
      saidIn(
        'Sergey Lavrov threatened to leave the talks.',
        'Sergey PROPN nsubj 3 | Lavrov PROPN flat 1 | threatened VERB root 0 | to PART mark 5 | leave VERB xcomp 3 | the DET det 7 | talks NOUN obj 5',
      ),
    ).toEqual([['sergey-lavrov', 'threatened', 'to leave the talks', 'verb-of-saying']]);
  });

  it.each([
    [
      'it is not told as having happened',
      'Sergey Lavrov would say the talks had failed.',
      'Sergey PROPN nsubj 4 | Lavrov PROPN flat 1 | would AUX aux 4 | say VERB root 0 | the DET det 6 | talks NOUN nsubj 8 | had AUX aux 8 | failed VERB ccomp 4',
    ],
    [
      'its subject cannot speak',
      'The house said the talks had failed.',
      'The DET det 2 | house NOUN nsubj 3 | said VERB root 0 | the DET det 5 | talks NOUN nsubj 7 | had AUX aux 7 | failed VERB ccomp 3',
    ],
    [
      'what it takes may be done without a word',
      'Sergey Lavrov blocked the new road there.',
      'Sergey PROPN nsubj 3 | Lavrov PROPN flat 1 | blocked VERB root 0 | the DET det 6 | new ADJ amod 6 | road NOUN obj 3 | there ADV advmod 3',
    ],
    [
      'it takes a thing only, and tells',
      'Sergey Lavrov noted the new road there.',
      'Sergey PROPN nsubj 3 | Lavrov PROPN flat 1 | noted VERB root 0 | the DET det 6 | new ADJ amod 6 | road NOUN obj 3 | there ADV advmod 3',
    ],
  ])('makes none where %s', (_, text, syntax) => {
    expect(saidIn(text, syntax)).toEqual([]);
  });

  it('makes none where the model has read it', () => {
    expect(
      saidIn(
        'Sergey Lavrov said the talks had failed.',
        'Sergey PROPN nsubj 3 | Lavrov PROPN flat 1 | said VERB root 0 | the DET det 5 | talks NOUN nsubj 7 | had AUX aux 7 | failed VERB ccomp 3',
        [{ source: 'Sergey Lavrov', cue: 'said', contents: ['the talks had failed'] }],
      ),
    ).toEqual([['sergey-lavrov', 'said', 'the talks had failed', 'reading']]);
  });
});

describe('a cue that no content is linked to', () => {
  it('takes the clause that its verb takes', () => {
    expect(
      saidIn(
        'It rained, with officials complaining that nobody had come.',
        'It PRON nsubj 2 | rained VERB root 0 | , PUNCT punct 2 | with SCONJ mark 6 | officials NOUN nsubj 6 | complaining VERB advcl 2 | that SCONJ mark 10 | nobody PRON nsubj 10 | had AUX aux 10 | come VERB ccomp 6',
        [{ source: 'officials', cue: 'complaining', contents: [] }],
      ),
    ).toEqual([['unnamed-officials', 'complaining', 'nobody had come', 'reading']]);
  });

  it('takes the clause in front where the verb stands behind a comma', () => {
    expect(
      saidIn(
        'The talks failed, officials said.',
        'The DET det 2 | talks NOUN nsubj 3 | failed VERB root 0 | , PUNCT punct 3 | officials NOUN nsubj 6 | said VERB parataxis 3',
        [{ source: 'officials', cue: 'said', contents: [] }],
      ),
    ).toEqual([['unnamed-officials', 'said', 'The talks failed', 'reading']]);
  });
});
