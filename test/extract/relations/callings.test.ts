import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('a calling', () => {
  it.each([
    ['Angela Merkel, an analyst at NATO, spoke on Friday.', 'analyst', 'Angela Merkel, an analyst at NATO'],
    ['NATO analyst Angela Merkel spoke on Friday.', 'analyst', 'NATO analyst Angela Merkel'],
    ['An analyst at NATO, Angela Merkel, spoke on Friday.', 'analyst', 'An analyst at NATO, Angela Merkel'],
    [
      'Angela Merkel, 70, a senior political scientist at NATO, spoke on Friday.',
      'senior political scientist',
      'Angela Merkel, 70, a senior political scientist at NATO',
    ],
    ['Angela Merkel, an officer from NATO, spoke on Friday.', 'officer', 'Angela Merkel, an officer from NATO'],
    [
      'Angela Merkel, an international relations expert at NATO, spoke on Friday.',
      'international relations expert',
      'Angela Merkel, an international relations expert at NATO',
    ],
  ])('makes its holder a member of the body: %s', (sentence, title, evidence) => {
    expect(relationsIn(sentence)).toEqual([
      expect.objectContaining({ from: 'angela-merkel', type: 'MEMBER_OF', to: 'nato', title, evidence }),
    ]);
  });

  it.each([
    'German analyst Angela Merkel spoke on Friday.',
    'Angela Merkel spoke to an analyst at NATO.',
    'Angela Merkel, who met an analyst at NATO, spoke.',
    'Angela Merkel, a member of NATO’s staff, spoke.',
  ])('ties nobody to a body in: %s', (sentence) => {
    expect(relationsIn(sentence).filter(({ type }) => type === 'MEMBER_OF')).toEqual([]);
  });
});
