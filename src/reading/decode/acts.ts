import type { WordRange } from '../windows.js';
import { type Matrix, shareOf } from './matrix.js';

/** What scores the act of a statement beside the vectors of its words. */
export interface ActTables {
  readonly labels: readonly string[];
  /** Numbers of one vector; a word has three: as the first of a cue, as the first of a content, as any of a content. */
  readonly width: number;
  /** Stands for the cue of a statement without one. */
  readonly uncued: readonly number[];
  /** One row an act. */
  readonly weight: readonly Float64Array[];
  readonly bias: readonly number[];
}

const CUE = 0;
const BEGIN = 1;
const CONTENT = 2;

/**
 * Share of each act: weight · relu(cue + begin + mean over the content) + bias.
 * @param vectors one row a word
 */
export function actShares(
  { labels, width, uncued, weight, bias }: ActTables,
  { data, columns }: Matrix,
  cue: WordRange | undefined,
  content: WordRange,
): Record<string, number> {
  const value = (word: number, part: number, at: number): number => data[word * columns + part * width + at] ?? 0;
  const hidden = Float64Array.from({ length: width }, (_, at) => {
    let mean = 0;
    for (let word = content.from; word < content.until; word += 1) mean += value(word, CONTENT, at);
    mean /= content.until - content.from;
    const ofCue = cue ? value(cue.from, CUE, at) : (uncued[at] ?? 0);
    return Math.max(0, ofCue + value(content.from, BEGIN, at) + mean);
  });
  const scores = weight.map((row, act) => hidden.reduce((sum, x, at) => sum + x * (row[at] ?? 0), bias[act] ?? 0));
  return Object.fromEntries(labels.map((label, act) => [label, shareOf(scores, 0, scores.length, act)]));
}
