import { describe, expect, it } from '@jest/globals';
import { read } from '../given-reading.js';

function judged(text: string, syntax: string): unknown[] {
  const { facts, cut } = read(text, { syntax });
  return facts.statements.map(({ speaker, cue, content, rule }) => [speaker, cut(cue), cut(content), rule]);
}

describe('a thing that somebody gives a name between quotation marks', () => {
  it('is said by the subject of the verb', () => {
    expect(
      judged(
        'Sergey Lavrov called the pause “a gift”.',
        'Sergey PROPN nsubj 3 | Lavrov PROPN flat 1 | called VERB root 0 | the DET det 5 | pause NOUN obj 3 | “ PUNCT punct 8 | a DET det 8 | gift NOUN xcomp 3 | ” PUNCT punct 8',
      ),
    ).toEqual([['sergey-lavrov', 'called', 'the pause “a gift”', 'verb-of-judging']]);
  });

  it('is said by whoever stands behind "by", and then it is the quotation alone', () => {
    expect(
      judged(
        'The reports were dismissed by Sergey Lavrov as “gossip”.',
        'The DET det 2 | reports NOUN nsubj:pass 4 | were AUX aux:pass 4 | dismissed VERB root 0 | by ADP case 6 | Sergey PROPN obl 4 | Lavrov PROPN flat 6 | as ADP case 10 | “ PUNCT punct 10 | gossip NOUN obl 4',
      ),
    ).toEqual([['sergey-lavrov', 'dismissed', '“gossip”', 'verb-of-judging']]);
  });

  it.each([
    [
      'where it is not told as having happened',
      'Sergey Lavrov would call it “a gift”.',
      'Sergey PROPN nsubj 4 | Lavrov PROPN flat 1 | would AUX aux 4 | call VERB root 0 | it PRON obj 4 | “ PUNCT punct 8 | a DET det 8 | gift NOUN xcomp 4',
    ],
    [
      'where nobody is told to say it',
      'The pause was called “a gift”.',
      'The DET det 2 | pause NOUN nsubj:pass 4 | was AUX aux:pass 4 | called VERB root 0 | “ PUNCT punct 7 | a DET det 7 | gift NOUN xcomp 4',
    ],
    [
      'where another verb takes the quotation',
      'Sergey Lavrov called the man who sang “a gift”.',
      'Sergey PROPN nsubj 3 | Lavrov PROPN flat 1 | called VERB root 0 | the DET det 5 | man NOUN obj 3 | who PRON nsubj 7 | sang VERB acl:relcl 5 | “ PUNCT punct 10 | a DET det 10 | gift NOUN obj 7',
    ],
  ])('is nobody’s %s', (_, text, syntax) => {
    expect(judged(text, syntax)).toEqual([]);
  });
});
