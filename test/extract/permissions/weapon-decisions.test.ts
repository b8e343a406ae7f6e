import { describe, expect, it } from '@jest/globals';
import { extractFacts } from '../../../src/extract/index.js';
import { handRead } from '../hand-read.js';

/** "grantor STATUS grantee weapon" of each permission. */
function read(rows: string): string[] {
  const { article, reading } = handRead(rows);
  return extractFacts(article, reading).permissions.map(({ grantor, status, grantee, weapon, evidence }) => {
    expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.words);
    return `${grantor} ${status} ${grantee} ${weapon}`;
  });
}

describe('what becomes of a weapon', () => {
  it.each([
    [
      'is told by the words over it: a plea, and the verb over the plea',
      'Washington PROPN nsubj 2 | turned VERB root 0 | down ADP compound:prt 2 | Ukraine PROPN nmod:poss 6 | ’s PART case 4 | plea NOUN obj 2 | for ADP case 8 | use NOUN nmod 6 | of ADP case 10 | ATACMS PROPN nmod 8',
      'us-government DENIED ukraine atacms',
    ],
    [
      'is told by a verb right over it',
      'Washington PROPN nsubj 2 | ruled VERB root 0 | out ADP compound:prt 2 | ATACMS PROPN obj 2 | for ADP case 6 | Ukraine PROPN obl 2',
      'us-government DENIED ukraine atacms',
    ],
    [
      'is granted where an objection is dropped',
      'Washington PROPN nsubj 2 | dropped VERB root 0 | objections NOUN obj 2 | to ADP case 6 | Ukrainian ADJ amod 6 | use NOUN nmod 3 | of ADP case 8 | ATACMS PROPN nmod 6',
      'us-government GRANTED ukraine atacms',
    ],
    [
      'is asked of the state that makes it',
      'ATACMS PROPN compound 2 | missiles NOUN nsubj:pass 4 | were AUX aux:pass 4 | requested VERB root 0 | by ADP case 6 | Ukraine PROPN obl 4 | and CCONJ cc 9 | Washington PROPN nsubj 9 | hesitated VERB conj 4',
      'us-government REQUESTED ukraine atacms',
    ],
  ])('%s', (_, rows, expected) => {
    expect(read(rows)).toEqual([expected]);
  });

  it.each([
    ['where it is hit', 'Ukraine PROPN nsubj 2 | downed VERB root 0 | Russian ADJ amod 4 | Shahed PROPN obj 2'],
    [
      'where they decide who are no state',
      'Voters NOUN nsubj 4 | in ADP case 3 | Germany PROPN nmod 1 | oppose VERB root 0 | ATACMS PROPN obj 4 | for ADP case 7 | Ukraine PROPN obl 4',
    ],
    [
      'where it is stopped by force',
      'Russia PROPN nsubj 2 | stopped VERB root 0 | ATACMS PROPN compound 4 | missiles NOUN obj 2 | over ADP case 6 | Crimea PROPN obl 2',
    ],
    [
      'where it is only supposed',
      'If SCONJ mark 3 | Germany PROPN nsubj 3 | vetoes VERB advcl 9 | ATACMS PROPN obj 3 | for ADP case 6 | Ukraine PROPN obl 3 | it PRON nsubj 9 | will AUX aux 9 | lose VERB root 0',
    ],
  ])('is not told %s', (_, rows) => {
    expect(read(rows)).toEqual([]);
  });
});
