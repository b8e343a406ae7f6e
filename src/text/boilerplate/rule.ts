import { type Line, LONGEST_HEADLINE } from '../page.js';

/** Why a line is not the article's own text. */
export type Why =
  | 'donation appeal'
  | 'agency credit'
  | 'caption'
  | 'related links'
  | 'form'
  | 'crosshead'
  | 'page date header';

/**
 * Looks at the lines that no earlier rule has taken (`open`, in order; `index` counts all lines) and names those that
 * are boilerplate.
 */
export interface BoilerplateRule {
  readonly why: Why;
  find(open: readonly Line[]): readonly Line[];
}

export const linesLike =
  (pattern: RegExp, longest = LONGEST_HEADLINE) =>
  (open: readonly Line[]): readonly Line[] =>
    open.filter((line) => line.length <= longest && pattern.test(line.words));
