import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { compareWordings, type DayFit } from '../../src/resolve/statements/compare-wordings.js';
import { wordingOf } from '../../src/resolve/statements/content-words.js';

const compare = (a: string, b: string, days: DayFit = 'close') => compareWordings(wordingOf(a), wordingOf(b), days);
type Pair = readonly [a: string, b: string];

/** One speaker, one act of saying, two outlets. */
const SAME: readonly Pair[] = [
  // The same words, marks and spelling of names apart.
  ['Ukraine has that right,', 'Ukraine has that right'],
  ['It’s up to the Zelensky government to decide.', "it's up to the Zelensky government to decide"],
  // One outlet has more of it.
  [
    'We have not changed our policy on long-range strikes',
    'We have not changed our policy on long-range strikes, and I would not expect an announcement today',
  ],
  // A sentence told with other small words.
  [
    'the use of American weapons against targets on Russian territory would be a new round of escalation',
    'using American weapons against targets in Russian territory would mean a new round of escalation',
  ],
  [
    'five missiles were shot down over the Bryansk region and one was damaged',
    'over the Bryansk region five missiles had been shot down and one damaged',
  ],
  // A long run of the same words in two framings.
  [
    'the decision, which came late, will allow Ukraine to defend itself against attacks from just across the border',
    'he hoped it would allow Ukraine to defend itself against attacks from just across the border, near Kharkiv',
  ],
  // The striking words are quoted by both.
  [
    'NATO countries would be “at war with Russia” if they let Ukraine strike Russian territory with long-range weapons',
    'the permission Kyiv seeks would mean that NATO, the United States and Europe are “at war with Russia',
  ],
  ['allies were "playing with fire" in Kharkiv', 'whoever supplied such missiles was "playing with fire"'],
];

/** One speaker on one day, two statements. */
const DIFFERENT: readonly Pair[] = [
  ['NATO countries should understand what they are playing with', 'Russia would take appropriate decisions'],
  [
    'Ukraine could not use such missiles without data from Western satellites',
    'NATO countries would be at war with Russia if they let Ukraine strike Russian territory',
  ],
  [
    'NATO had no plans to send troops to Ukraine',
    'allies should lift some restrictions on the weapons given to Ukraine',
  ],
  ['Ukraine had the right to defend itself', 'Russia had started the conflict and could end it straight away'],
  ['the decision', 'the decision'],
  ['we will win', 'we will win'],
  ['it was a “big mistake” to wait', 'the ban was “no mistake” at all'],
  ['the permission in the past few weeks', 'the permission for months'],
  // Many of the same words, no two of them side by side.
  [
    'Ukraine should be able to neutralise bases that fire missiles',
    'Ukraine should be allowed to neutralise the military sites in Russia from which missiles are fired at it',
  ],
];

/** Alike, and not surely one: for a person to decide. */
const UNSURE: readonly Pair[] = [
  // One says the opposite of the other.
  [
    'the United States will allow Ukraine to use ATACMS against targets inside Russia',
    'the United States will not allow Ukraine to use ATACMS against targets inside Russia',
  ],
  [
    'the use of such missiles against targets in Russia would open a new round of escalation',
    'the use of such missiles against targets in Russia would not open a new round of escalation',
  ],
  // The same few words about something else.
  [
    'the use of such missiles against targets in Russia would open a new round of escalation',
    'such missiles and such targets in Russia were a new matter',
  ],
  // Numbers differ.
  [
    'the attack on the depot near Toropets killed 13 soldiers',
    'the attack on the depot near Toropets killed 40 soldiers',
  ],
  // A headline tells it in its own words.
  [
    'long-range permission would put NATO at war with Russia',
    'NATO countries would be “at war with Russia” if they let Ukraine strike Russian territory with long-range weapons',
  ],
];

describe('statements of one speaker at one time', () => {
  test.each(SAME)('are one: %s | %s', (a, b) => {
    expect(compare(a, b)).toMatchObject({ verdict: 'SAME' });
  });

  test.each(DIFFERENT)('are two: %s | %s', (a, b) => {
    expect(compare(a, b)).toMatchObject({ verdict: 'DIFFERENT' });
  });

  test.each(UNSURE)('are left to be decided: %s | %s', (a, b) => {
    expect(compare(a, b)).toMatchObject({ verdict: 'UNSURE' });
  });
});

describe('statements whose days are not known', () => {
  it('are one only where a long stretch is the same word by word', () => {
    const words = 'the outgoing administration intends to keep adding fuel to the fire and to provoke further tension';
    expect(compare(`MOSCOW – ${words}`, `that ${words} around the conflict`, 'open')).toMatchObject({
      verdict: 'SAME',
    });
  });

  it('are not one for a sentence that speakers repeat', () => {
    expect(compare('Ukraine has that right', 'Ukraine has that right', 'open').verdict).not.toBe('SAME');
    expect(compare(...(SAME[3] as Pair), 'open').verdict).toBe('UNSURE');
  });
});

test('the comparison is symmetric, and a score lies between 0 and 1', () => {
  const text = fc
    .array(fc.constantFrom('Russia', 'will', 'not', 'strike', 'the', 'border', '“new round”', 'of', '13', 'missiles'), {
      maxLength: 14,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, fc.constantFrom<DayFit>('close', 'open'), (a, b, days) => {
      const [forward, backward] = [compare(a, b, days), compare(b, a, days)];
      expect(forward.verdict).toBe(backward.verdict);
      expect(forward.score).toBeCloseTo(backward.score);
      expect(forward.score).toBeGreaterThanOrEqual(0);
      expect(forward.score).toBeLessThanOrEqual(1);
    }),
    { seed: 5, numRuns: 500 },
  );
});
