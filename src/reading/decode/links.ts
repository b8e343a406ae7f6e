import type { SpanLink } from '../reading.js';
import type { WordRange } from '../windows.js';
import { greatest, type Matrix, shareOf } from './matrix.js';

type Role = SpanLink['role'];

/** Scores of links beside the vectors: by the gap between cue and span, their sentences, and the place among the nearest. */
export interface LinkTables {
  /** Numbers of one vector. */
  readonly width: number;
  /** Least gaps, in words, of the rows of the gap table: first spans before the cue, then behind it, then overlap. */
  readonly gapBounds: readonly number[];
  readonly sentenceReach: number;
  readonly gap: Readonly<Record<Role, readonly number[]>>;
  readonly sentence: Readonly<Record<Role, readonly number[]>>;
  readonly rank: Readonly<Record<Role, readonly number[]>>;
  /** Words that a border of sentences, or of paragraphs, counts for nearness. */
  readonly otherSentence: number;
  readonly otherParagraph: number;
}

/** Where words stand; numbers rise. */
export interface Places {
  readonly sentence: readonly number[];
  readonly paragraph: readonly number[];
}

export interface FoundLink {
  /** Indices into the cues and the candidates. */
  readonly cue: number;
  readonly candidate: number;
  readonly confidence: number;
}

/** Vectors of one word, in this order, each `width` numbers; then the scores of no source and of no cue. */
const PARTS = { cue: { source: 0, content: 1 }, span: { source: 2, content: 3 } } as const;
const NULLS = 4;

/**
 * The best source of each cue, or the best cue of each content, where it scores more than none.
 * @param vectors one row a word
 */
export class Linker {
  constructor(
    readonly tables: LinkTables,
    readonly vectors: Matrix,
    readonly places: Places,
  ) {}

  link(role: Role, cues: readonly WordRange[], candidates: readonly WordRange[]): FoundLink[] {
    if (cues.length === 0 || candidates.length === 0) return [];
    const bySource = role === 'source';
    const [choosers, choices] = bySource ? [cues, candidates] : [candidates, cues];
    const cueVectors = cues.map((cue) => this.#ends(cue, PARTS.cue[role]));
    const spanVectors = candidates.map((span) => this.#ends(span, PARTS.span[role]));
    const found: FoundLink[] = [];
    choosers.forEach((chooser, index) => {
      const pairs = choices.map((choice) =>
        bySource ? { cue: chooser, span: choice } : { cue: choice, span: chooser },
      );
      const ranks = ranksOf(pairs.map((pair) => this.#nearness(pair)));
      const scores = pairs.map((pair, other) => {
        const [cue, span] = bySource ? [index, other] : [other, index];
        return dot(cueVectors[cue], spanVectors[span]) + this.#place(role, pair, ranks[other] ?? 0);
      });
      const best = greatest(scores, 0, scores.length);
      const none = this.#none(chooser, bySource ? 0 : 1);
      if ((scores[best] ?? none) <= none) return;
      const confidence = shareOf([...scores, none], 0, scores.length + 1, best);
      found.push(bySource ? { cue: index, candidate: best, confidence } : { cue: best, candidate: index, confidence });
    });
    return found;
  }

  /** Sum of the vectors of the first and the last word, of length such that products need no further scale. */
  #ends({ from, until }: WordRange, part: number): Float64Array {
    const { width } = this.tables;
    const { data, columns } = this.vectors;
    const scale = width ** -0.25;
    return Float64Array.from(
      { length: width },
      (_, at) =>
        ((data[from * columns + part * width + at] ?? 0) + (data[(until - 1) * columns + part * width + at] ?? 0)) *
        scale,
    );
  }

  #none({ from }: WordRange, column: 0 | 1): number {
    return this.vectors.data[from * this.vectors.columns + NULLS * this.tables.width + column] ?? 0;
  }

  #place(role: Role, { cue, span }: Pair, rank: number): number {
    const { gap, sentence, rank: ranks, sentenceReach } = this.tables;
    const difference = (this.places.sentence[span.from] ?? 0) - (this.places.sentence[cue.from] ?? 0);
    const row = Math.max(-sentenceReach, Math.min(sentenceReach, difference)) + sentenceReach;
    const last = ranks[role].length - 1;
    return (
      (gap[role][this.#gapRow(span, cue)] ?? 0) + (sentence[role][row] ?? 0) + (ranks[role][Math.min(rank, last)] ?? 0)
    );
  }

  #gapRow(span: WordRange, cue: WordRange): number {
    const { gapBounds } = this.tables;
    const before = span.until <= cue.from;
    if (!before && span.from < cue.until) return 2 * gapBounds.length;
    const gap = before ? cue.from - span.until : span.from - cue.until;
    const row = gapBounds.findLastIndex((bound) => gap >= bound);
    return before ? row : gapBounds.length + row;
  }

  /** Words between span and cue, with more for borders between them. */
  #nearness({ cue, span }: Pair): number {
    const { sentence, paragraph } = this.places;
    const apart = (numbers: readonly number[]): boolean =>
      numbers[span.from] !== numbers[cue.from] && numbers[span.until - 1] !== numbers[cue.from];
    return (
      Math.max(0, cue.from - span.until, span.from - cue.until) +
      (apart(sentence) ? this.tables.otherSentence : 0) +
      (apart(paragraph) ? this.tables.otherParagraph : 0)
    );
  }
}

interface Pair {
  readonly cue: WordRange;
  readonly span: WordRange;
}

/** Place of each value when they are sorted; among equals the earlier is nearer. */
function ranksOf(values: readonly number[]): number[] {
  const ranks: number[] = [];
  values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value || a.index - b.index)
    .forEach(({ index }, rank) => {
      ranks[index] = rank;
    });
  return ranks;
}

function dot(a: Float64Array | undefined, b: Float64Array | undefined): number {
  let sum = 0;
  for (let at = 0; at < (a?.length ?? 0); at += 1) sum += (a?.[at] ?? 0) * (b?.[at] ?? 0);
  return sum;
}
