import type { Line } from '../page.js';
import type { BoilerplateRule, Why } from './rule.js';

/** Of the lines between two paragraphs of running text that are no sentences, shorter ones are crossheads, longer ones captions. */
const LONGEST_CROSSHEAD = 6;

function between(open: readonly Line[]): readonly Line[] {
  const first = open.findIndex((line) => line.prose);
  const last = open.findLastIndex((line) => line.prose);
  // A list has several short lines in a row and is the article's own.
  return open
    .slice(first + 1, Math.max(first + 1, last))
    .filter((line) => !line.prose && !/^[•*·\-–—\d]/u.test(line.words));
}

const rule = (why: Why, fits: (line: Line) => boolean): BoilerplateRule => ({
  why,
  find: (open) => between(open).filter(fits),
});

export const crossheads = rule('crosshead', (line) => line.length <= LONGEST_CROSSHEAD);
export const plainCaptions = rule('caption', (line) => line.length > LONGEST_CROSSHEAD);
