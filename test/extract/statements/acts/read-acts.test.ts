import { describe, expect, it } from '@jest/globals';
import { read } from '../../given-reading.js';

function act(cue: string, content: string, acts: Readonly<Record<string, number>>): string | undefined {
  const { facts } = read(`The governor ${cue} ${content}.`, {
    attributions: [{ source: 'The governor', cue, contents: [content], acts }],
  });
  return facts.statements[0]?.act;
}

describe('acts by what the model saw', () => {
  it('decide behind a cue that names none', () => {
    expect(act('said', 'the bridge would stay where it was', { refusal: 0.9, claim: 0.1 })).toBe('REFUSAL');
  });

  it('leave a cue its act that names one', () => {
    expect(act('warned', 'the bridge would stay where it was', { refusal: 0.9, claim: 0.1 })).toBe('WARNING');
  });
});
