import { describe, expect, it } from '@jest/globals';
import { read } from '../../given-reading.js';

function forceIn(content: string, syntax?: string): unknown {
  const { facts } = read(`Kyiv said ${content}.`, {
    attributions: [{ source: 'Kyiv', cue: 'said', contents: [content] }],
    ...(syntax === undefined ? {} : { syntax }),
  });
  const [statement] = facts.statements;
  return statement && [statement.negated, statement.strength];
}

describe('how far a speaker commits to what is said', () => {
  it.each([
    ['the talks have failed', false, 'PLAIN'],
    ['the talks have not failed', true, 'PLAIN'],
    ['nobody came to the talks', true, 'PLAIN'],
    ['the talks may fail', false, 'POSSIBLE'],
    ['the talks could not fail', true, 'POSSIBLE'],
    ['the talks must go on', false, 'NECESSARY'],
    ['the talks have to go on', false, 'NECESSARY'],
    ['the talks will fail if nobody comes', false, 'CONDITIONAL'],
    ['the talks could fail if nobody comes', false, 'POSSIBLE'],
    ['the talks failed, which may be sad', false, 'PLAIN'],
  ])('is read off its first clause: %s', (content, negated, strength) => {
    expect(forceIn(content)).toEqual([negated, strength]);
  });

  it('is that of the main verb where there is syntax', () => {
    expect(
      forceIn(
        'the men who may not come have gone',
        'Kyiv PROPN nsubj 2 | said VERB root 0 | the DET det 4 | men NOUN nsubj 10 | who PRON nsubj 8 | may AUX aux 8 | not PART advmod 8 | come VERB acl:relcl 4 | have AUX aux 10 | gone VERB ccomp 2',
      ),
    ).toEqual([false, 'PLAIN']);
  });
});
