import { describe, expect, it } from '@jest/globals';
import { formsOfNoun, formsOfVerb } from '../../../../src/extract/statements/acts/inflection.js';

describe('the forms of a verb', () => {
  it.each([
    ['warn', ['warns', 'warned', 'warning']],
    ['accuse', ['accuses', 'accused', 'accusing']],
    ['deny', ['denies', 'denied', 'denying']],
    ['agree', ['agrees', 'agreed', 'agreeing']],
    ['stress', ['stresses', 'stressed', 'stressing']],
    ['rebut', ['rebuts', 'rebutted', 'rebutting']],
    ['signal', ['signaled', 'signalled', 'signaling', 'signalling']],
  ])('are those that a reporter writes, in both spellings: %s', (lemma, forms) => {
    expect(formsOfVerb(lemma)).toEqual(expect.arrayContaining([lemma, ...forms]));
  });

  it('have the irregular ones that are given', () => {
    expect(formsOfVerb('say', ['said'])).toEqual(expect.arrayContaining(['says', 'said', 'saying']));
  });

  it.each([
    ['accuse', 'accuseed'],
    ['deny', 'denyed'],
    ['agree', 'agreeed'],
    ['reply', 'replys'],
  ])('have no ending that the verb does not take: %s, not %s', (lemma, form) => {
    expect(formsOfVerb(lemma)).not.toContain(form);
  });
});

describe('the forms of a noun', () => {
  it.each([
    ['claim', ['claim', 'claims']],
    ['apology', ['apology', 'apologies']],
    ['speech', ['speech', 'speeches']],
    ['reply', ['reply', 'replies']],
  ])('are the one and the many: %s', (noun, forms) => {
    expect(formsOfNoun(noun)).toEqual(forms);
  });
});
