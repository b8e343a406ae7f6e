import { isQuoted, keyAt, type Page, type TokenRange, tokensOf } from '../page.js';
import type { SyntaxTree } from '../syntax/tree.js';
import { infinitiveEnd } from './complement-span.js';
import { isVenueWord } from './occasion/venues.js';

/**
 * A content without the "that" before it, without where it was said: "“half a step” | in a post on X", and without what its speaker
 * goes on to do: "called it a lie | and left".
 */
export function contentEdges(page: Page, cue: TokenRange, { from, until }: TokenRange): TokenRange {
  const opened = cue.from < from && keyAt(page, from) === 'that' && page.tokens[from + 1]?.spaced === true;
  const start = opened && !isDeterminer(page, from) ? from + 1 : from;
  const told = cue.from < start ? (infinitiveEnd(page, cue, { from: start, until }) ?? until) : until;
  const end = beforeVenue(page, { from: start, until: acrossAside(page, cue, told) });
  return { from: start, until: cue.from < start ? beforeNextDeed(page, cue, { from: start, until: end }) : end };
}

/** An aside between dashes is no longer. */
const LONGEST_ASIDE = 25;

/** "it has rights – those of a coastal state – over the strait": what goes on behind an aside belongs to it, up to the end of the sentence. */
function acrossAside(page: Page, cue: TokenRange, until: number): number {
  if (cue.from >= until || !isDash(page, until) || isQuoted(page, until)) return until;
  const sentence = page.sentences[sentenceAt(page, until)];
  if (sentence === undefined) return until;
  let closing = until + 1;
  while (closing < sentence.until && !isDash(page, closing)) closing += 1;
  const goesOn = closing - until <= LONGEST_ASIDE && /^\p{Ll}/u.test(page.tokens[closing + 1]?.text ?? '');
  if (closing >= sentence.until || !goesOn) return until;
  let end = sentence.until;
  while (end > closing + 1 && /^[.!?]$/u.test(keyAt(page, end - 1))) end -= 1;
  return isCueWithin(page, closing, end) ? until : end;
}

/** Somebody says something else there. */
function isCueWithin(page: Page, from: number, until: number): boolean {
  const { spans = [] } = page.reading;
  return spans.some((span) => {
    if (span.label !== 'cue') return false;
    const cue = tokensOf(page, span);
    return cue.from >= from && cue.until <= until;
  });
}

const isDash = (page: Page, at: number): boolean =>
  /^(?:[–—-]|--)$/u.test(keyAt(page, at)) && page.tokens[at]?.spaced === true;

/** An occasion stands so near behind its preposition: "in a written statement". */
const OCCASION_WITHIN = 3;

/** Where the phrase of an occasion begins right behind a quotation. */
function beforeVenue(page: Page, { from, until }: TokenRange): number {
  for (let at = from + 2; at < until; at += 1) {
    const behindQuotation = !isQuoted(page, at) && /^[”"’']$/u.test(keyAt(page, at - 1)) && isQuoted(page, at - 2);
    if (!behindQuotation || !/^(?:in|on|at|during)$/u.test(keyAt(page, at))) continue;
    for (let next = at + 1; next <= at + OCCASION_WITHIN; next += 1) if (isVenueWord(keyAt(page, next))) return at;
  }
  return until;
}

/** "that refusal": by the syntax of the reading. */
const isDeterminer = ({ parsed }: Page, token: number): boolean =>
  /^(?:DET|PRON)$/u.test(parsed?.tree.node(token).partOfSpeech ?? '');

/** Where a verb begins that is joined to the verb of the cue, by the syntax; a quotation is never cut. */
function beforeNextDeed(page: Page, cue: TokenRange, { from, until }: TokenRange): number {
  const tree = page.parsed?.tree;
  if (!tree) return until;
  for (let at = from + 1; at < until; at += 1) {
    if (!isJoinedTo(page, tree, at, cue) || isQuoted(page, at)) continue;
    let end = at;
    while (end > from && tree.isWithin(end - 1, at) && !isQuoted(page, end - 1)) end -= 1;
    while (end > from && /^(?:,|and|but|then)$/u.test(keyAt(page, end - 1))) end -= 1;
    if (end > from) return end;
  }
  return until;
}

/** To the cue; or, of an "…ing" behind a cue of that form, to the verb that the cue hangs on. What a "that" opens is said. */
function isJoinedTo(page: Page, tree: SyntaxTree, at: number, cue: TokenRange): boolean {
  const { relation, head, partOfSpeech } = tree.node(at);
  if (relation !== 'conj' || partOfSpeech !== 'VERB' || head === null) return false;
  if (tree.childrenBy(at, 'mark').some((mark) => keyAt(page, mark) === 'that')) return false;
  if (head >= cue.from && head < cue.until) return true;
  const over = tree.node(cue.from);
  return (
    over.relation === 'advcl' && over.head === head && [at, cue.from].every((verb) => keyAt(page, verb).endsWith('ing'))
  );
}

/** Contents joined by "and that", each with a quotation, are said one by one: “it rained”, and that “it snowed”. */
export function coordinatedContents(page: Page, { from, until }: TokenRange): readonly TokenRange[] {
  for (let at = from + 1; at < until - 2; at += 1) {
    if (keyAt(page, at + 1) !== 'that' || !/^(?:and|but|while)$/u.test(keyAt(page, at)) || isQuoted(page, at)) continue;
    const end = keyAt(page, at - 1) === ',' ? at - 1 : at;
    if (!hasQuotation(page, from, end) || !hasQuotation(page, at + 2, until)) continue;
    return [{ from, until: end }, ...coordinatedContents(page, { from: at + 2, until })];
  }
  return [{ from, until }];
}

function hasQuotation(page: Page, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) if (isQuoted(page, at)) return true;
  return false;
}

/** Its first token may be the mark that opens it. */
const isQuotation = (page: Page, { from }: TokenRange): boolean => isQuoted(page, from) || isQuoted(page, from + 1);
const sentenceAt = ({ tokens }: Page, at: number): number => tokens[at]?.sentence ?? -1;

/** "He said it had stopped. “It is dry now.”": what is told with the cue, and the quotations of later sentences, which stand for themselves. */
export function toldApart(
  page: Page,
  cue: TokenRange,
  contents: readonly TokenRange[],
): readonly [told: readonly TokenRange[], quoted: readonly TokenRange[]] {
  const sentence = sentenceAt(page, cue.from);
  const told = contents.some((range) => sentenceAt(page, range.from) === sentence && !isQuotation(page, range));
  const isLater = (range: TokenRange): boolean =>
    (sentenceAt(page, range.from) > sentence && isQuotation(page, range)) || isAdded(page, contents, range);
  return told ? [contents.filter((range) => !isLater(range)), contents.filter(isLater)] : [contents, []];
}

/** "It had rained, he said, and “it will snow”": what is quoted behind an "and" or a semicolon beside plain words stands for itself. */
function isAdded(page: Page, contents: readonly TokenRange[], range: TokenRange): boolean {
  const [first] = contents;
  if (first === undefined || first === range || hasQuotation(page, first.from, first.until)) return false;
  const before = range.from - (/^[“"‘'«]$/u.test(keyAt(page, range.from - 1)) ? 2 : 1);
  return /^(?:and|but|;)$/u.test(keyAt(page, before)) && hasQuotation(page, range.from, range.until);
}

/** What the narrator adds behind a cue in the middle: "…, the army said, one of the deadliest attacks". */
const ADDED = /^(?:one|an?|the|which|who|whose|but|although|though|amid|after|as|while|making|in)$/u;

/** Of what is told in plain words around its cue, what is said: no remark of the narrator behind it, and nothing in front of a semicolon. */
export function saidHere(page: Page, cue: TokenRange, contents: readonly TokenRange[]): readonly TokenRange[] {
  const before = contents.filter((range) => range.until <= cue.from);
  const nearest = before.at(-1);
  const plain = contents.every(
    (range) =>
      !hasQuotation(page, range.from, range.until) && sentenceAt(page, range.from) === sentenceAt(page, cue.from),
  );
  if (contents.length < 2 || nearest === undefined || !plain) return contents;
  const behind = contents.filter((range) => range.from >= cue.until);
  const parted = before.length > 1 && keyAt(page, nearest.from - 1) === ';';
  return [...(parted ? [nearest] : before), ...behind.filter((range) => !ADDED.test(keyAt(page, range.from)))];
}
