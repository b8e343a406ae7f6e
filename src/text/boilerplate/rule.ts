import type { Line } from '../page.js';

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

/** Lines longer than this are running text whatever words they hold. */
export const LONGEST_FURNITURE = 40;

export const linesLike =
  (pattern: RegExp, longest = LONGEST_FURNITURE) =>
  (open: readonly Line[]): readonly Line[] =>
    open.filter((line) => line.length <= longest && pattern.test(line.words));
