import type { Span } from '../model/span.js';

/**
 * Numbers of the shape of a word: 0 lower case; 1 capitalized; 2 all capitals; 3 other mixture; 4 one capital letter;
 * 5 digits; 6 digits and letters; 7 neither; 8 letters and marks, capitalized; 9 letters and marks, all capitals;
 * 10 letters and marks, other. The encoder takes them as they are.
 */
export type Shape = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** 0 outside quotation marks; 1 inside; 2 opening mark; 3 closing mark; 4 closing mark without an opening one. */
export type QuoteState = 0 | 1 | 2 | 3 | 4;

/** What stands before a word: 0 nothing; 1 a blank; 2 the start of a paragraph. */
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

/**
 * What labels runs of words: `names` PERSON, ORGANIZATION, PLACE, WEAPON, NATIONALITY; `attribution` and `nested` source,
 * cue, content, of statements that stand in nobody's words and of those told inside another's content; `events` the
 * types of events (model/event-types.ts), on their triggers; `decisions` what becomes of a permission (the statuses of
 * model/permissions.ts), on the words that carry the decision. Spans of one head never overlap.
 */
export const SPAN_HEADS = ['names', 'attribution', 'nested', 'events', 'decisions'] as const;
export type SpanHead = (typeof SPAN_HEADS)[number];

/** A run of words with a label, both ends as indices into `words`, end exclusive. */
export interface LabelledSpan {
  readonly head: SpanHead;
  readonly from: number;
  readonly until: number;
  readonly label: string;
  /**
   * 0 to 1. Of names and statements the probability, under the head's chain, that exactly these words bear the label; of
   * events the mean over the words of the label's share, of decisions that of all labels together but none.
   */
  readonly confidence: number;
}

/**
 * A cue and what belongs to it. A cue has at most one source, a content at most one cue; a cue may have several contents,
 * a source several cues. Links go across both layers of statements.
 */
export interface SpanLink {
  /** Index into `spans` of the cue. */
  readonly cue: number;
  /** Index into `spans` of the source or content. */
  readonly span: number;
  readonly role: 'source' | 'content';
  /** 0 to 1: the share of this partner among all candidates and none. */
  readonly confidence: number;
}

/**
 * What a word is for a trigger: of an event its agent, target, … (the roles of model/event-types.ts), of a decision its
 * granter, grantee or weapon. A word may be several things, and several words the same.
 */
export interface WordRole {
  /** Index into `spans` of the trigger of an event or decision. */
  readonly trigger: number;
  /** Index into `words`. */
  readonly word: number;
  readonly role: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What a statement does by being made, as far as its cue and content tell. */
export interface ContentActs {
  /** Index into `spans` of the content. */
  readonly content: number;
  /** Share of each act (model/acts.ts); together 1. */
  readonly shares: Readonly<Record<string, number>>;
}

/** Syntax of one word by Universal Dependencies; `head` is an index into `words`, or null for the root of its sentence. */
export interface WordSyntax {
  readonly partOfSpeech: string;
  readonly head: number | null;
  readonly relation: string;
}

/**
 * By which guideline statements are found and cut: `own` is the project's; `polnear` that of the large public set it was trained on
 * beside, which counts beliefs and plans too and cuts otherwise, for comparison with what others measured on that set.
 */
export const GUIDELINES = ['own', 'polnear'] as const;
export type Guideline = (typeof GUIDELINES)[number];

/** One reading of an article: its words, and what the model saw in them where one has read them. */
export interface Reading {
  readonly words: readonly Word[];
  /** Of the statements among the spans; `own` where none is named. */
  readonly guideline?: Guideline;
  /** In order of the text, of all heads together; of two that begin together the longer first. */
  readonly spans?: readonly LabelledSpan[];
  readonly links?: readonly SpanLink[];
  readonly roles?: readonly WordRole[];
  /** One for each content among the spans; of two with the same words the first. */
  readonly acts?: readonly ContentActs[];
  /** As many as there are words. */
  readonly syntax?: readonly WordSyntax[];
}
