import type { PartialDate } from '../model/partial-date.js';

/** An article as its reader found it: the text, and whatever the file, page or feed says about it. What is not given is looked for in the text. */
export interface ArticleSource {
  readonly text: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly byline?: string | null;
  readonly agency?: string | null;
  readonly dateline?: string | null;
  readonly publishedAt?: PartialDate | null;
  readonly url?: string | null;
  /** ISO 639-1, as declared by the source. */
  readonly language?: string | null;
  /** Written for the project, not published news. */
  readonly sample?: boolean;
}
