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
    ['Germany sent Patriot missiles to Ukraine.', 'germany', 'patriot', 'Germany sent Patriot missiles to Ukraine'],
    [
      'Germany delivered Leopard 2 tanks to Ukraine.',
      'germany',
      'leopard-2',
      'Germany delivered Leopard 2 tanks to Ukraine',
    ],
  ])('is told by a transfer: %s', (sentence, from, item, evidence) => {
    expect(relationsIn(sentence)).toEqual([{ from, type: 'SUPPLIES', to: 'ukraine', evidence, item }]);
  });

  it.each([
    ['whose recipient is not told', 'U.S.-supplied ATACMS missiles were fired.'],
    ['of paper', 'Ukraine bought U.S.-supplied paper.'],
    ['that is refused', 'Germany refused to send Taurus missiles to Ukraine.'],
    ['that is only thought of', 'If Germany sent Taurus missiles to Ukraine, Russia would answer.'],
  ])('is none where %s', (_, ...sentences) => {
    expect(relationsIn(...sentences)).toEqual([]);
  });
});
