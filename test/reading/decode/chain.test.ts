import { describe, expect, it } from '@jest/globals';
import { bestLabels, type Chain, chainSpans } from '../../../src/reading/decode/chain.js';
import type { Matrix } from '../../../src/reading/decode/matrix.js';
import { Random } from '../../support/random.js';

const LABELS = ['O', 'B-X', 'I-X', 'B-Y', 'I-Y'];

function randomChain(random: Random): Chain {
  const score = (): number => 4 * random.next() - 2;
  return { labels: LABELS, start: LABELS.map(score), transitions: LABELS.map(() => LABELS.map(score)) };
}

const randomScores = (random: Random, words: number): Matrix => ({
  data: Float32Array.from({ length: words * LABELS.length }, () => 4 * random.next() - 2),
  columns: LABELS.length,
});

/** All sequences with their scores, by trying them. */
function* sequences(chain: Chain, { data, columns }: Matrix): Generator<{ path: number[]; score: number }> {
  const words = data.length / columns;
  for (let number = 0; number < columns ** words; number += 1) {
    const path = Array.from({ length: words }, (_, word) => Math.floor(number / columns ** word) % columns);
    const score = path.reduce((sum, label, word) => {
      const before = path[word - 1];
      const step = before === undefined ? chain.start[label] : chain.transitions[before]?.[label];
      return sum + (step ?? 0) + (data[word * columns + label] ?? 0);
    }, 0);
    yield { path, score };
  }
}

describe('the chain', () => {
  it.each([1, 2, 3, 4])('finds the best of all sequences and the probability of its spans (%d words)', (words) => {
    const random = new Random(words);
    for (let round = 0; round < 20; round += 1) {
      const chain = randomChain(random);
      const scores = randomScores(random, words);
      const all = [...sequences(chain, scores)].sort((a, b) => b.score - a.score);
      const path = bestLabels(chain, scores);
      expect(path).toEqual(all[0]?.path);
      const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
      for (const { from, until, confidence } of chainSpans(chain, scores)) {
        const inside = LABELS.indexOf(`I-${LABELS[path[from] ?? 0]?.slice(2)}`);
        const same = all.filter(
          (other) =>
            path.slice(from, until).every((label, at) => other.path[from + at] === label) &&
            other.path[until] !== inside,
        );
        expect(confidence).toBeCloseTo(same.reduce((sum, { score }) => sum + Math.exp(score), 0) / total, 6);
      }
    }
  });

  it('has nothing to say of no words', () => {
    expect(chainSpans(randomChain(new Random(1)), { data: new Float32Array(), columns: LABELS.length })).toEqual([]);
  });
});

describe('spans of a sequence', () => {
  /** Scores that leave no doubt. */
  const spansOf = (labels: readonly string[]): [string, number, number][] => {
    const chain: Chain = {
      labels: LABELS,
      start: LABELS.map(() => 0),
      transitions: LABELS.map(() => LABELS.map(() => 0)),
    };
    const data = Float32Array.from(labels.flatMap((label) => LABELS.map((other) => (label === other ? 20 : 0))));
    return chainSpans(chain, { data, columns: LABELS.length }).map(({ label, from, until }) => [label, from, until]);
  };

  it.each([
    [['O', 'B-X', 'I-X', 'O'], [['X', 1, 3]]],
    [
      ['B-X', 'B-X'],
      [
        ['X', 0, 1],
        ['X', 1, 2],
      ],
    ],
    [
      ['B-X', 'I-Y', 'I-Y'],
      [
        ['X', 0, 1],
        ['Y', 1, 3],
      ],
    ],
    [['I-Y'], [['Y', 0, 1]]],
    [['O', 'O'], []],
  ])('%j', (labels, expected) => {
    expect(spansOf(labels)).toEqual(expected);
  });
});
