import type { Line } from '../page.js';
import type { BoilerplateRule, Why } from './rule.js';

/** Of the lines between two paragraphs of running text that are no sentences, shorter ones are crossheads, longer ones captions. */
const LONGEST_CROSSHEAD = 6;
const LONGEST_QUESTION = 9;
const LONGEST_ENTRY = 12;

const LIST_ITEM = /^[•*·\-–—\d]/u;
/** The head of an entry in a running report: "19.05 Ministers arrive". */
const ENTRY = /^\d{1,2}[.:]\d{2}(?: ?(?:[ap]\.?m\.?|[A-Z]{2,4}))?\b[^.!?]+[’']?$/u;
const QUESTION =
  /^(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|will|would|can|could|may|might|should|must|do|does|did|has|have|had)\b[^?"“”]*\?$/iu;
const BYLINE = /^(?:By|BY) \p{Lu}/u;
/** The kind of an article, above its title or its text. */
const KICKER =
  /^(?:Analysis|Opinion|Comment(?:ary)?|Editorial|Explain(?:er|ed)|Exclusive|Feature|Summary|Live|Live updates|Breaking(?: news)?|Interview|Briefing|Background|Fact ?check|Profile|Report|Special report|Press release|Statement|Q ?& ?A|Video|World|News|Politics|Europe|Middle East|Africa|Asia|Americas)$/iu;

/** A sentence that a break of lines cuts is none of these. */
const cut = (line: Line, next: Line | undefined): boolean =>
  /^\p{Ll}/u.test(line.words) || /,$/u.test(line.words) || (next !== undefined && /^\p{Ll}/u.test(next.words));

function between(open: readonly Line[]): readonly Line[] {
  const first = open.findIndex((line) => line.prose);
  const last = open.findLastIndex((line) => line.prose);
  // A list has several short lines in a row and is the article's own.
  return open.filter(
    (line, at) =>
      at > first &&
      at < last &&
      !line.prose &&
      !LIST_ITEM.test(line.words) &&
      !BYLINE.test(line.words) &&
      !cut(line, open[at + 1]),
  );
}

/** Under running text, and over some. */
const inText = (open: readonly Line[], at: number): boolean =>
  running(open[at + 1]) && open.slice(0, at).some((line) => running(line));
const running = (line: Line | undefined): boolean => line?.prose === true && !QUESTION.test(line.words);

/** Lines that tell by themselves what they are. */
const plain = (open: readonly Line[]): readonly Line[] =>
  open.filter(
    ({ words, length }, at) =>
      (KICKER.test(words) && open[at + 1] !== undefined) ||
      (length <= LONGEST_QUESTION && QUESTION.test(words) && inText(open, at)) ||
      (length <= LONGEST_ENTRY && ENTRY.test(words) && running(open[at + 1])),
  );

const rule = (why: Why, find: BoilerplateRule['find']): BoilerplateRule => ({ why, find });

export const plainCrossheads = rule('crosshead', plain);
export const crossheads = rule('crosshead', (open) =>
  between(open).filter(({ length }) => length <= LONGEST_CROSSHEAD),
);
export const plainCaptions = rule('caption', (open) =>
  between(open).filter(({ length }) => length > LONGEST_CROSSHEAD),
);
