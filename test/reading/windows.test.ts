import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutWindows } from '../../src/reading/windows.js';

describe('windows', () => {
  it('hold whole sentences as long as they fit', () => {
    expect(cutWindows([2, 2, 3, 3, 1], [0, 0, 1, 1, 2], 10)).toEqual([
      { from: 0, until: 4 },
      { from: 4, until: 5 },
    ]);
    expect(cutWindows([2, 2, 3, 3, 1], [0, 0, 1, 1, 2], 9)).toEqual([
      { from: 0, until: 2 },
      { from: 2, until: 5 },
    ]);
  });

  it('cut a sentence that fits in none', () => {
    expect(cutWindows([4, 4, 4, 4, 1], [0, 0, 0, 0, 1], 8)).toEqual([
      { from: 0, until: 2 },
      { from: 2, until: 4 },
      { from: 4, until: 5 },
    ]);
  });

  it('are none for no words', () => {
    expect(cutWindows([], [], 190)).toEqual([]);
  });

  it('cover all words once, in order, within the limit', () => {
    const words = fc.array(fc.record({ pieces: fc.integer({ min: 1, max: 10 }), opens: fc.boolean() }), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(words, (list) => {
        let sentence = 0;
        const sentences = list.map(({ opens }) => (sentence += opens ? 1 : 0));
        const pieces = list.map((word) => word.pieces);
        const windows = cutWindows(pieces, sentences, 40);
        expect(windows.map(({ from }) => from)).toEqual(
          [0, ...windows.map(({ until }) => until)].slice(0, windows.length),
        );
        expect(windows.at(-1)?.until ?? 0).toBe(list.length);
        for (const { from, until } of windows)
          expect(pieces.slice(from, until).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(40);
      }),
      { seed: 1 },
    );
  });
});
