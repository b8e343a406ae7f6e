import { describe, expect, it } from '@jest/globals';
import { argumentsOf } from '../../../src/extract/syntax/arguments.js';
import { handParsed, tokenAt } from './hand-parsed.js';

/** "function preposition word" of each argument. */
function argumentsIn(rows: string, predicate: string): string[] {
  const parsed = handParsed(rows);
  return argumentsOf(parsed, tokenAt(parsed, predicate)).map(({ function: name, preposition, head }) =>
    [name, preposition, parsed.tokens[head]?.text].filter((part) => part !== null).join(' '),
  );
}

describe('arguments of a verb', () => {
  it.each([
    [
      'subject and object, and what stands behind a preposition',
      'Russia PROPN nsubj 2 | struck VERB root 0 | Odesa PROPN obj 2 | with ADP case 5 | drones NOUN obl 2',
      'struck',
      ['agent Russia', 'object Odesa', 'oblique with drones'],
    ],
    [
      'of a passive the other way round',
      'Odesa PROPN nsubj:pass 3 | was AUX aux:pass 3 | struck VERB root 0 | by ADP case 5 | Russia PROPN obl:agent 3',
      'struck',
      ['object Odesa', 'agent Russia'],
    ],
    [
      'of a passive in a headline, which has no auxiliary',
      'Odesa PROPN nsubj 2 | hit VERB root 0 | by ADP case 4 | drones NOUN obl 2',
      'hit',
      ['object Odesa', 'agent drones'],
    ],
    [
      'each of those joined by "and"',
      'Norway PROPN nsubj 4 | and CCONJ cc 3 | Finland PROPN conj 1 | sent VERB root 0 | tanks NOUN obj 4 | and CCONJ cc 7 | shells NOUN conj 5',
      'sent',
      ['agent Norway', 'agent Finland', 'object tanks', 'object shells'],
    ],
    [
      'the subject of the verb in front for a second one',
      'Russia PROPN nsubj 2 | invaded VERB root 0 | Ukraine PROPN obj 2 | and CCONJ cc 5 | seized VERB conj 2 | Kherson PROPN obj 5',
      'seized',
      ['agent Russia', 'object Kherson'],
    ],
    [
      'who stands in front of "who", wherever the parser hung the clause',
      'rockets NOUN obl 6 | , PUNCT punct 6 | Rutte PROPN obj 1 | , PUNCT punct 6 | who PRON nsubj 6 | urged VERB acl:relcl 1 | Berlin PROPN obj 6',
      'urged',
      ['agent Rutte', 'object Berlin', 'oblique rockets'],
    ],
    [
      'who stands in front of "who", a phrase of time between',
      'Rutte PROPN nsubj 5 | , PUNCT punct 5 | who PRON dep 5 | Monday PROPN obl 5 | promised VERB acl:relcl 1 | tanks NOUN obj 5',
      'promised',
      ['agent Rutte', 'object tanks', 'oblique Monday'],
    ],
    [
      'the subject in front of a clause between commas',
      'Rutte PROPN dep 7 | , PUNCT punct 4 | who PRON nsubj 4 | spoke VERB acl:relcl 1 | , PUNCT punct 4 | has AUX aux 7 | sent VERB root 0 | tanks NOUN obj 7',
      'sent',
      ['agent Rutte', 'object tanks'],
    ],
    [
      'who is accused of it',
      'Kyiv PROPN nsubj 2 | accused VERB root 0 | Moscow PROPN obj 2 | of ADP mark 5 | shelling VERB advcl 2 | towns NOUN obj 5',
      'shelling',
      ['agent Moscow', 'object towns'],
    ],
    [
      'who is kept from it',
      'limits NOUN nsubj 2 | kept VERB root 0 | crews NOUN obj 2 | from ADP mark 5 | firing VERB advcl 2 | missiles NOUN obj 5',
      'firing',
      ['agent crews', 'object missiles'],
    ],
    [
      'both who accuse each other of it',
      'Kyiv PROPN nsubj 4 | and CCONJ cc 3 | Moscow PROPN conj 1 | accused VERB root 0 | each DET det 6 | other ADJ obj 4 | of ADP mark 8 | shelling VERB advcl 4 | towns NOUN obj 8',
      'shelling',
      ['agent Kyiv', 'agent Moscow', 'object towns'],
    ],
    [
      'what somebody calls it',
      'Jets NOUN nsubj 2 | struck VERB root 0 | what PRON obj 5 | Israel PROPN nsubj 5 | called VERB ccomp 2 | depots NOUN obj 5 | in ADP case 8 | Lebanon PROPN obl 2',
      'struck',
      ['agent Jets', 'object depots', 'oblique in Lebanon'],
    ],
    [
      'the subject of the main verb for a participle',
      'Drones NOUN nsubj 2 | struck VERB root 0 | Odesa PROPN obj 2 | , PUNCT punct 5 | killing VERB advcl 2 | three NUM obj 5',
      'killing',
      ['agent Drones', 'object three'],
    ],
    [
      'the one asked for what is asked for',
      'Kyiv PROPN nsubj 2 | asked VERB root 0 | Berlin PROPN obj 2 | to PART mark 5 | send VERB xcomp 2 | missiles NOUN obj 5',
      'send',
      ['agent Berlin', 'object missiles'],
    ],
    [
      'the one who refuses for what is refused',
      'Berlin PROPN nsubj 2 | refused VERB root 0 | to PART mark 4 | send VERB xcomp 2 | missiles NOUN obj 4',
      'send',
      ['agent Berlin', 'object missiles'],
    ],
    [
      'what a relative clause describes, as its subject',
      'Troops NOUN nsubj 6 | who PRON nsubj 3 | seized VERB acl:relcl 1 | Goma PROPN obj 3 | , PUNCT punct 3 | left VERB root 0',
      'seized',
      ['agent Troops', 'object Goma'],
    ],
    [
      'what a relative clause describes, as its object',
      'tanks NOUN root 0 | that PRON obj 4 | Berlin PROPN nsubj 4 | sent VERB acl:relcl 1',
      'sent',
      ['agent Berlin', 'object tanks'],
    ],
    [
      'what a relative clause without a pronoun describes',
      'tanks NOUN root 0 | Berlin PROPN nsubj 3 | sent VERB acl:relcl 1',
      'sent',
      ['agent Berlin', 'object tanks'],
    ],
    [
      'the noun in front of a participle of the passive',
      'rockets NOUN root 0 | supplied VERB acl 1 | by ADP case 4 | Norway PROPN obl 2',
      'supplied',
      ['object rockets', 'agent Norway'],
    ],
    [
      'the owner of a plan for what is planned',
      'Germany PROPN nmod:poss 3 | ’s PART case 1 | plan NOUN root 0 | to PART mark 5 | send VERB acl 3 | tanks NOUN obj 5',
      'send',
      ['agent Germany', 'object tanks'],
    ],
    [
      'who gets it, where that has no preposition',
      'Berlin PROPN nsubj 2 | gave VERB root 0 | Kyiv PROPN iobj 2 | tanks NOUN obj 2',
      'gave',
      ['agent Berlin', 'object tanks', 'recipient Kyiv'],
    ],
    [
      'who got it, where the passive has an object',
      'Kyiv PROPN nsubj:pass 3 | was AUX aux:pass 3 | given VERB root 0 | tanks NOUN obj 3',
      'given',
      ['recipient Kyiv', 'object tanks'],
    ],
    [
      'what stands inside the object, near and far',
      'Drones NOUN nsubj 2 | hit VERB root 0 | a DET det 4 | depot NOUN obj 2 | in ADP case 7 | the DET det 7 | city NOUN nmod 4 | of ADP case 9 | Kursk PROPN nmod 7',
      'hit',
      ['agent Drones', 'object depot', 'oblique in city', 'oblique of Kursk'],
    ],
    [
      'the first half of a word with a hyphen',
      'US-supplied ADJ amod 2 | rockets NOUN root 0',
      'rockets',
      ['modifier supplied'],
    ],
    [
      'no subject for the words of a clause of its own',
      'Kyiv PROPN nsubj 2 | said VERB root 0 | shells NOUN nsubj 4 | fell VERB ccomp 2',
      'fell',
      ['agent shells'],
    ],
  ])('are %s', (_, rows, predicate, expected) => {
    expect(argumentsIn(rows, predicate)).toEqual(expected);
  });

  it('know in which phrase each stands', () => {
    const parsed = handParsed(
      'Drones NOUN nsubj 2 | hit VERB root 0 | depots NOUN obj 2 | in ADP case 5 | Kursk PROPN nmod 3',
    );
    const [, depots, inside] = argumentsOf(parsed, tokenAt(parsed, 'hit'));
    expect(depots?.under).toBeNull();
    expect(inside?.under).toBe(tokenAt(parsed, 'depots'));
  });
});

describe('arguments of a noun', () => {
  it.each([
    [
      'its owner and what stands behind it',
      'Russia PROPN nmod:poss 3 | ’s PART case 1 | strike NOUN root 0 | on ADP case 5 | Kharkiv PROPN nmod 3',
      'strike',
      ['owner Russia', 'oblique on Kharkiv'],
    ],
    [
      'what stands in front of it',
      'Russian ADJ amod 3 | missile NOUN compound 3 | attack NOUN root 0',
      'attack',
      ['modifier Russian', 'modifier missile'],
    ],
    [
      'by whom it was done',
      'attack NOUN root 0 | by ADP case 3 | militants NOUN nmod 1 | on ADP case 5 | Goma PROPN nmod 1',
      'attack',
      ['agent militants', 'oblique on Goma'],
    ],
    [
      'by whom it was carried out',
      'strike NOUN root 0 | carried VERB acl 1 | out ADP compound:prt 2 | by ADP case 5 | Kyiv PROPN obl 2',
      'strike',
      ['agent Kyiv'],
    ],
    [
      'what it was aimed at',
      'attack NOUN root 0 | targeting VERB acl 1 | Odesa PROPN obj 2',
      'attack',
      ['oblique targeting Odesa'],
    ],
    [
      'what stands in front of the first of two',
      'Russian ADJ amod 2 | strikes NOUN root 0 | and CCONJ cc 4 | shelling NOUN conj 2',
      'shelling',
      ['modifier Russian'],
    ],
  ])('are %s', (_, rows, predicate, expected) => {
    expect(argumentsIn(rows, predicate)).toEqual(expected);
  });

  it.each([
    ['a noun alone', 'strikes NOUN nsubj 2 | continued VERB root 0', 'strikes'],
    [
      'what a clause behind it does',
      'attack NOUN root 0 | killing VERB acl 1 | three NUM nsubj 4 | died VERB parataxis 1',
      'attack',
    ],
  ])('are none for %s', (_, rows, predicate) => {
    expect(argumentsIn(rows, predicate)).toEqual([]);
  });
});
