import { describe, expect, it } from '@jest/globals';
import { bestTree } from '../../../src/reading/decode/tree.js';
import { Random } from '../../support/random.js';

/** Whether following heads leads to one root from everywhere. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  return heads.every((_, word) => {
    let node = word;
    for (let steps = 0; steps <= heads.length; steps += 1) {
      node = heads[node] ?? -1;
      if (node < 0) return true;
    }
    return false;
  });
}

describe('the best tree', () => {
  it.each([1, 2, 3, 4, 5])('is the heaviest of all trees with one root (%d words)', (count) => {
    const random = new Random(count);
    for (let round = 0; round < 40; round += 1) {
      const arcs = Array.from({ length: count }, () => Array.from({ length: count }, () => 10 * random.next()));
      const roots = Array.from({ length: count }, () => 10 * random.next());
      const weight = (heads: readonly number[]): number =>
        heads.reduce((sum, head, word) => sum + ((head < 0 ? roots[word] : arcs[word]?.[head]) ?? 0), 0);
      const found = bestTree({
        count,
        score: (dependent, head) => arcs[dependent]?.[head] ?? 0,
        root: (word) => roots[word] ?? 0,
      });
      expect(isTree(found)).toBe(true);
      let best = Number.NEGATIVE_INFINITY;
      for (let number = 0; number < (count + 1) ** count; number += 1) {
        const heads = Array.from(
          { length: count },
          (_, word) => (Math.floor(number / (count + 1) ** word) % (count + 1)) - 1,
        );
        if (heads.every((head, word) => head !== word) && isTree(heads)) best = Math.max(best, weight(heads));
      }
      expect(weight(found)).toBeCloseTo(best, 6);
    }
  });

  it('of no words is empty', () => {
    expect(bestTree({ count: 0, score: () => 0, root: () => 0 })).toEqual([]);
  });

  it('of a long sentence without sense is still a tree', () => {
    const random = new Random(9);
    const arcs = Float64Array.from({ length: 190 * 190 }, () => random.next());
    const heads = bestTree({ count: 190, score: (a, b) => arcs[a * 190 + b] ?? 0, root: () => 0 });
    expect(isTree(heads)).toBe(true);
  });
});
