import { describe, expect, it } from '@jest/globals';
import { clauseOf } from '../../../src/extract/syntax/clause.js';
import { conjunctsOf, phraseOf, prepositionOf } from '../../../src/extract/syntax/phrases.js';
import { handParsed, tokenAt } from './hand-parsed.js';

describe('a noun phrase', () => {
  it.each([
    [
      'begins with its article and ends with its head',
      'the DET det 3 | Russian ADJ amod 3 | depot NOUN nsubj 4 | burned VERB root 0',
      'depot',
      'the Russian depot',
    ],
    [
      'has the names joined to it',
      'President PROPN compound 2 | Joe PROPN nsubj 4 | Biden PROPN flat 2 | spoke VERB root 0',
      'Joe',
      'President Joe Biden',
    ],
    [
      'has its owner',
      'Russia PROPN nmod:poss 3 | ’s PART case 1 | army NOUN nsubj 4 | left VERB root 0',
      'army',
      'Russia ’s army',
    ],
    [
      'has a participle in front',
      'the DET det 3 | captured VERB amod 3 | town NOUN nsubj 4 | burned VERB root 0',
      'town',
      'the captured town',
    ],
    [
      'ends before "of"',
      'troops NOUN nsubj 4 | of ADP case 3 | Russia PROPN nmod 1 | left VERB root 0',
      'troops',
      'troops',
    ],
    [
      'begins behind its preposition',
      'fell VERB root 0 | on ADP case 4 | the DET det 4 | town NOUN obl 1',
      'town',
      'the town',
    ],
    ['begins behind a verb', 'hit VERB root 0 | three NUM nummod 3 | towns NOUN obj 1', 'towns', 'three towns'],
  ])('%s', (_, rows, head, expected) => {
    const parsed = handParsed(rows);
    const { from, until } = phraseOf(parsed, tokenAt(parsed, head));
    expect(
      parsed.tokens
        .slice(from, until)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(expected);
  });
});

describe('the preposition of a phrase', () => {
  it.each([
    ['stands in front of it', 'hit VERB root 0 | in ADP case 4 | the DET det 4 | city NOUN obl 1', 'city', 'in'],
    [
      'is two words where they are one',
      'went VERB root 0 | out ADP case 4 | of ADP fixed 2 | Kursk PROPN obl 1',
      'Kursk',
      'out of',
    ],
    [
      'is the nearest, where the parser hung it on a later noun',
      'shift NOUN root 0 | in ADP case 5 | policy NOUN nmod 1 | toward ADP case 5 | Russia PROPN nmod 3',
      'policy',
      'in',
    ],
    ['is none for an object', 'hit VERB root 0 | the DET det 3 | city NOUN obj 1', 'city', null],
    ['is no possessive', 'hit VERB root 0 | Russia PROPN nmod:poss 4 | ’s PART case 2 | city NOUN obj 1', 'city', null],
  ])('%s', (_, rows, head, expected) => {
    const parsed = handParsed(rows);
    expect(prepositionOf(parsed, tokenAt(parsed, head))).toBe(expected);
  });
});

describe('joined phrases', () => {
  it('are all heads of the list', () => {
    const parsed = handParsed(
      'Norway PROPN nsubj 6 | , PUNCT punct 3 | Finland PROPN conj 1 | and CCONJ cc 5 | Latvia PROPN conj 1 | agreed VERB root 0',
    );
    expect(conjunctsOf(parsed, 0).map((at) => parsed.tokens[at]?.text)).toEqual(['Norway', 'Finland', 'Latvia']);
  });

  it('do not reach into a second sentence joined by "and"', () => {
    const parsed = handParsed('Norway PROPN nsubj 2 | agreed VERB root 0 | and CCONJ cc 4 | left VERB conj 2');
    expect(conjunctsOf(parsed, 1)).toEqual([1]);
  });
});

describe('the clause of a verb', () => {
  it.each([
    ['not', 'Kyiv PROPN nsubj 4 | did AUX aux 4 | not PART advmod 4 | strike VERB root 0', 'strike', true],
    ['never', 'Kyiv PROPN nsubj 3 | never ADV advmod 3 | struck VERB root 0', 'struck', true],
    ['no, of a noun', 'no DET det 2 | strikes NOUN nsubj 3 | followed VERB root 0', 'strikes', true],
    ['nothing', 'Kyiv PROPN nsubj 2 | struck VERB root 0', 'struck', false],
    [
      'the denial of another verb',
      'did AUX aux 3 | not PART advmod 3 | say VERB root 0 | strike VERB ccomp 3',
      'strike',
      false,
    ],
  ])('is denied by %s', (_, rows, verb, negated) => {
    const parsed = handParsed(rows);
    expect(clauseOf(parsed, tokenAt(parsed, verb)).negated).toBe(negated);
  });

  it('has its auxiliaries and what introduces it', () => {
    const parsed = handParsed(
      'if SCONJ mark 5 | Kyiv PROPN nsubj 5 | could AUX aux 5 | have AUX aux 5 | struck VERB advcl 6 | said VERB root 0',
    );
    expect(clauseOf(parsed, tokenAt(parsed, 'struck'))).toEqual({
      negated: false,
      passive: false,
      auxiliaries: ['could', 'have'],
      mark: 'if',
    });
  });
});
