import type { ArticleMeta, Boilerplate } from '../model/article-facts.js';
import type { Span } from '../model/span.js';

/** Which part of the article a paragraph is. Nothing is extracted from `byline` and `boilerplate`. */
export type Section = 'title' | 'standfirst' | 'byline' | 'body' | 'boilerplate';

/** A line of the text with something on it; spans leave out white space at both ends. */
export interface Paragraph extends Span {
  readonly index: number;
  readonly section: Section;
}

export interface Sentence extends Span {
  readonly index: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

/** An article as later stages see it. All spans are UTF-16 code units of `text`. */
export interface ArticleText {
  /** As it came: never trimmed, normalized or re-encoded. */
  readonly text: string;
  readonly meta: ArticleMeta;
  /** In order of the text. */
  readonly paragraphs: readonly Paragraph[];
  /** In order of the text; those of boilerplate included. */
  readonly sentences: readonly Sentence[];
  readonly boilerplate: readonly Boilerplate[];
  /** False where the text is in another language than English: such articles are kept, and nothing is extracted. */
  readonly readable: boolean;
  readonly sample: boolean;
}
