import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('a supply', () => {
  const leave = 'Washington has allowed Ukraine to use ATACMS missiles against targets inside Russia.';

  it('goes to whom the article says may use the weapons', () => {
    expect(relationsIn(leave, 'U.S.-supplied ATACMS missiles were fired.')).toEqual([
      { from: 'united-states', type: 'SUPPLIES', to: 'ukraine', evidence: 'U.S.-supplied ATACMS', item: 'atacms' },
    ]);
  });

  it.each([
    ['whose recipient is not told', 'U.S.-supplied ATACMS missiles were fired.'],
    ['of paper', 'Ukraine bought U.S.-supplied paper.'],
  ])('is none where %s', (_, sentence) => {
    expect(relationsIn(sentence)).toEqual([]);
  });
});
