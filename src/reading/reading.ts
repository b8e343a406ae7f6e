import type { Span } from '../model/span.js';

/**
 * Numbers of the shape of a word: 0 lower case; 1 capitalized; 2 all capitals; 3 other mixture; 4 one capital letter;
 * 5 digits; 6 digits and letters; 7 neither; 8 letters and marks, capitalized; 9 letters and marks, all capitals;
 * 10 letters and marks, other. The encoder takes them as they are.
 */
export type Shape = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** 0 outside quotation marks; 1 inside; 2 opening mark; 3 closing mark; 4 closing mark without an opening one. */
export type QuoteState = 0 | 1 | 2 | 3 | 4;

/** What stands before a word: 0 nothing; 1 a blank; 2 a line break. */
export type Gap = 0 | 1 | 2;

/** A word as the encoder knows it: "long-range" and "Kh-101" are one, "Russia’s" is two. */
export interface Word extends Span {
  readonly text: string;
  /** Index into the sentences of the article's text. */
  readonly sentence: number;
  readonly shape: Shape;
  readonly quote: QuoteState;
  readonly gap: Gap;
}

/** A run of words with a label, both ends as indices into `words`, end exclusive. */
export interface LabelledSpan {
  readonly from: number;
  readonly until: number;
  readonly label: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Two labelled spans that belong together: indices into `spans`. */
export interface SpanLink {
  readonly from: number;
  readonly to: number;
  readonly label: 'source' | 'content';
  readonly confidence: number;
}

/** Syntax of one word; `head` is an index into `words`, or null for the root of its sentence. */
export interface WordSyntax {
  readonly partOfSpeech: string;
  readonly head: number | null;
  readonly relation: string;
}

/** One reading of an article: its words, and what a model saw in them where one has read them. */
export interface Reading {
  readonly words: readonly Word[];
  readonly spans?: readonly LabelledSpan[];
  readonly links?: readonly SpanLink[];
  /** As many as there are words. */
  readonly syntax?: readonly WordSyntax[];
}
