import { describe, expect, it } from '@jest/globals';
import { parsedEvents } from './parsed-events.js';

describe('how certain an event is', () => {
  it.each([
    ['ASSERTED', 'struck', 'Russia PROPN nsubj 2 | struck VERB root 0 | Odesa PROPN obj 2'],
    [
      'ASSERTED',
      'shelled',
      'Odesa PROPN nsubj:pass 3 | was AUX aux:pass 3 | shelled VERB root 0 | by ADP case 5 | Russia PROPN obl 3',
    ],
    ['POSSIBLE', 'strike', 'Russia PROPN nsubj 3 | could AUX aux 3 | strike VERB root 0 | Odesa PROPN obj 3'],
    ['PLANNED', 'visit', 'Macron PROPN nsubj 3 | will AUX aux 3 | visit VERB root 0 | Kyiv PROPN obj 3'],
    ['HYPOTHETICAL', 'strike', 'Russia PROPN nsubj 3 | would AUX aux 3 | strike VERB root 0 | Odesa PROPN obj 3'],
    [
      'HYPOTHETICAL',
      'struck',
      'If SCONJ mark 3 | Ukraine PROPN nsubj 3 | struck VERB advcl 7 | Moscow PROPN obj 3 | , PUNCT punct 3 | Russia PROPN nsubj 7 | reacts VERB root 0',
    ],
    [
      'HYPOTHETICAL',
      'strike',
      'Washington PROPN nsubj 2 | allowed VERB root 0 | Ukraine PROPN obj 2 | to PART mark 5 | strike VERB xcomp 2 | Russia PROPN obj 5',
    ],
    [
      'PLANNED',
      'send',
      'Germany PROPN nsubj 2 | pledged VERB root 0 | to PART mark 4 | send VERB xcomp 2 | Ukraine PROPN iobj 4 | tanks NOUN obj 4',
    ],
    [
      'ALLEGED',
      'attack',
      'Moscow PROPN nsubj 2 | reported VERB root 0 | an DET det 5 | alleged ADJ amod 5 | attack NOUN obj 2 | on ADP case 7 | Belgorod PROPN nmod 5',
    ],
    [
      'DENIED',
      'attack',
      'Russia PROPN nsubj 2 | denied VERB root 0 | an DET det 4 | attack NOUN obj 2 | on ADP case 6 | Odesa PROPN nmod 4',
    ],
    [
      'DENIED',
      'invaded',
      'Russia PROPN nsubj 4 | has AUX aux 4 | not PART advmod 4 | invaded VERB root 0 | Poland PROPN obj 4',
    ],
    [
      'POSSIBLE',
      'attack',
      'Kyiv PROPN nsubj 2 | fears VERB root 0 | a DET det 5 | possible ADJ amod 5 | attack NOUN obj 2 | on ADP case 7 | Odesa PROPN nmod 5',
    ],
  ])('%s: %s', (modality, trigger, rows) => {
    expect(parsedEvents(rows)).toContainEqual(expect.objectContaining({ trigger, modality }));
  });

  it('keeps who would do it', () => {
    const [event] = parsedEvents('Russia PROPN nsubj 3 | could AUX aux 3 | strike VERB root 0 | Odesa PROPN obj 3');
    expect(event?.who).toContain('AGENT russia');
  });

  it('makes a refusal of a permission that was not given', () => {
    const events = parsedEvents(
      'Washington PROPN nsubj 4 | has AUX aux 4 | not PART advmod 4 | authorized VERB root 0 | Ukraine PROPN obj 4 | to PART mark 7 | use VERB xcomp 4 | ATACMS PROPN obj 7',
    );
    expect(events).toContainEqual(expect.objectContaining({ type: 'REFUSAL', trigger: 'authorized' }));
  });

  it('leaves out meetings that did not take place', () => {
    expect(
      parsedEvents('Putin PROPN nsubj 4 | did AUX aux 4 | not PART advmod 4 | meet VERB root 0 | Zelensky PROPN obj 4'),
    ).toEqual([]);
  });
});
