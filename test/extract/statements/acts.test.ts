import { describe, expect, it } from '@jest/globals';
import { actOf } from '../../../src/extract/statements/acts.js';
import { cueOf } from '../../../src/extract/statements/cues.js';

describe('the act of a verb of saying', () => {
  it.each([
    ['said', 'CLAIM'],
    ['warned', 'WARNING'],
    ['denied', 'DENIAL'],
    ['confirmed', 'CONFIRMATION'],
    ['announced', 'ANNOUNCEMENT'],
    ['promised', 'PROMISE'],
    ['threatened', 'THREAT'],
    ['alleged', 'ACCUSATION'],
    ['argued', 'OPINION'],
  ])('is that of the tables: %s', (verb, act) => {
    expect(cueOf(verb)?.act).toBe(act);
  });

  it.each(['walked', 'rained', 'sign', 'missile'])('is none where the word is no such verb: %s', (word) => {
    expect(cueOf(word)).toBeNull();
  });
});

describe('the act of a statement', () => {
  it.each([
    ['Germany will not send missiles', 'REFUSAL'],
    ['Russia would respond', 'THREAT'],
    ['the step would lead to a wider war', 'WARNING'],
    ['the claim is false', 'DENIAL'],
    ['the strike violated the treaty', 'ACCUSATION'],
    ['we will continue to help', 'PROMISE'],
    ['the restrictions must be lifted', 'DEMAND'],
    ['the cabinet has decided to meet again', 'ANNOUNCEMENT'],
    ['the allies should talk', 'OPINION'],
    ['the train left at noon', 'CLAIM'],
    ['the lake is cold', 'CLAIM'],
  ] as const)('behind a neutral verb is what the content does: %s', (content, act) => {
    expect(actOf('CLAIM', content)).toBe(act);
  });

  it.each(['WARNING', 'DENIAL', 'CONFIRMATION'] as const)('is that of the verb where it names one: %s', (act) => {
    expect(actOf(act, 'we will continue to help')).toBe(act);
  });
});
