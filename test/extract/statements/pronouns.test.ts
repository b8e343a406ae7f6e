import { describe, expect, it } from '@jest/globals';
import { type GivenName, read } from '../given-reading.js';

/** Who says what the last sentence's "he", "she", "it" or "they" said, where people and bodies of the text were read. */
function saidBy(before: string, pronoun: string, names: readonly GivenName[] = []): string | null | undefined {
  const body = `${before} Later ${pronoun} added that the road was shut.`;
  const { facts } = read(body, {
    names,
    attributions: [{ source: pronoun, cue: 'added', contents: ['that the road was shut'] }],
  });
  return facts.statements.at(-1)?.speaker;
}

const person = (words: string): GivenName => ({ words, label: 'PERSON' });
const KARI = person('Kari Solheim');
const ANN = person('Ann Dahl');
const PETER = person('Peter Lund');

describe('a pronoun that says something', () => {
  it.each<[string, string, GivenName[], string]>([
    ['Kari Solheim left.', 'she', [KARI], 'kari-solheim'],
    ['Ann Dahl met Peter Lund.', 'he', [ANN, PETER], 'peter-lund'],
    ['Ann Dahl met Peter Lund.', 'she', [ANN, PETER], 'ann-dahl'],
    ['Ms. Solheim met Peter Lund.', 'she', [person('Solheim'), PETER], 'solheim'],
    ['Peter Lund left. The envoy’s car broke down.', 'he', [PETER], 'peter-lund'],
    ['The Norwegian air force trained.', 'it', [], 'norway-air-force'],
    ['Norway was ready.', 'it', [], 'norway'],
  ])('stands for who was spoken of and agrees with it: %s … %s', (before, pronoun, names, speaker) => {
    expect(saidBy(before, pronoun, names)).toBe(speaker);
  });

  it.each<[string, string, GivenName[]]>([
    ['Ann Dahl left.', 'he', [ANN]],
    ['Peter Lund left.', 'she', [PETER]],
    ['Peter Lund left.', 'it', [PETER]],
    ['Norway was ready.', 'he', []],
  ])('stands for nobody who does not: %s … %s', (before, pronoun, names) => {
    expect(saidBy(before, pronoun, names)).toBeNull();
  });
});
