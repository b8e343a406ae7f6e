import { describe, expect, it } from '@jest/globals';
import type { SeenSpan } from '../hand-read.js';
import { parsedEvents } from './parsed-events.js';

const triggers = (rows: string, ...seen: readonly SeenSpan[]): string[] =>
  parsedEvents(rows, seen).map(({ type, trigger }) => `${type} ${trigger}`);

const USED = 'Ukraine PROPN nsubj 2 | used VERB root 0 | ATACMS PROPN obj 2 | against ADP case 5 | Russia PROPN obl 2';
const GAVE =
  'Norway PROPN nsubj 2 | gave VERB root 0 | Mali PROPN iobj 2 | a DET det 5 | sign NOUN obj 2 | to PART mark 7 | fire VERB acl 5';

describe('a trigger that a model has read for', () => {
  it('is no use of weapons that the model did not see as a strike', () => {
    expect(triggers(USED)).toEqual([]);
    expect(triggers(USED, { words: 'used', label: 'STRIKE', confidence: 0.9 })).toEqual(['STRIKE used']);
  });

  it('is no verb that only carries the noun behind it', () => {
    expect(triggers(GAVE, { words: 'gave', label: 'AUTHORIZATION', confidence: 0.99 })).not.toContain(
      'AUTHORIZATION gave',
    );
  });

  it('is one that only the model saw where it is sure of it', () => {
    const rows = 'Norway PROPN nsubj 2 | zapped VERB root 0 | Mali PROPN obj 2';
    expect(triggers(rows, { words: 'zapped', label: 'SEIZURE', confidence: 0.85 })).toEqual(['SEIZURE zapped']);
    expect(triggers(rows, { words: 'zapped', label: 'SEIZURE', confidence: 0.75 })).toEqual([]);
    expect(triggers(rows, { words: 'zapped', label: 'MEETING', confidence: 0.85 })).toEqual([]);
  });
});
