import { describe, expect, it } from '@jest/globals';
import { cueAct } from '../../../src/extract/statements/cue-act.js';

describe('the act that a cue names', () => {
  it.each([
    ['warned', 'WARNING'],
    ['has repeatedly warned', 'WARNING'],
    ['Threatening', 'THREAT'],
    ['accusation', 'ACCUSATION'],
    ['denial', 'DENIAL'],
    ['promised', 'PROMISE'],
    ['demanded', 'DEMAND'],
    ['refused', 'REFUSAL'],
  ])('is told by its words, also as a noun or a longer phrase: %s', (cue, act) => {
    expect(cueAct(cue)).toBe(act);
  });

  it.each(['said', 'told', 'according to', 'wrote', 'rained'])('is a claim where it names none: %s', (cue) => {
    expect(cueAct(cue)).toBe('CLAIM');
  });
});
