import { describe, expect, it } from '@jest/globals';
import { bCubed, type Placed } from './identity.js';

const placed = (...pairs: readonly (readonly [gold: string, node: string | null])[]): Placed[] =>
  pairs.map(([gold, node], index) => ({ file: `${index}.txt`, gold, node }));

describe('identity over articles', () => {
  it.each<[string, Placed[], [precision: number, recall: number]]>([
    ['is full where each has one node of its own', placed(['a', '1'], ['a', '1'], ['b', '2']), [100, 100]],
    ['loses recall where one has two', placed(['a', '1'], ['a', '2']), [100, 50]],
    ['loses precision where two have one', placed(['a', '1'], ['b', '1']), [50, 100]],
    ['loses both where one has none', placed(['a', '1'], ['b', null]), [50, 50]],
  ])('%s', (_, all, [precision, recall]) => {
    expect(bCubed(all)).toMatchObject({ precision, recall });
  });
});
