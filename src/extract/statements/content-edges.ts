import { isQuoted, keyAt, type Page, type TokenRange } from '../page.js';
import type { SyntaxTree } from '../syntax/tree.js';

/** A content without the "that" before it and without what its speaker goes on to do: "called it a lie | and left". */
export function contentEdges(page: Page, cue: TokenRange, { from, until }: TokenRange): TokenRange {
  const opened = cue.from < from && keyAt(page, from) === 'that' && page.tokens[from + 1]?.spaced === true;
  const start = opened && !isDeterminer(page, from) ? from + 1 : from;
  return { from: start, until: cue.from < start ? beforeNextDeed(page, cue, { from: start, until }) : until };
}

/** "that refusal": by the syntax of the reading. */
const isDeterminer = ({ parsed }: Page, token: number): boolean =>
  /^(?:DET|PRON)$/u.test(parsed?.tree.node(token).partOfSpeech ?? '');

/** Where a verb begins that is joined to the verb of the cue, by the syntax; a quotation is never cut. */
function beforeNextDeed(page: Page, cue: TokenRange, { from, until }: TokenRange): number {
  const tree = page.parsed?.tree;
  if (!tree) return until;
  for (let at = from + 1; at < until; at += 1) {
    if (!isJoinedTo(tree, at, cue) || isQuoted(page, at)) continue;
    let end = at;
    while (end > from && tree.isWithin(end - 1, at) && !isQuoted(page, end - 1)) end -= 1;
    while (end > from && /^(?:,|and|but|then)$/u.test(keyAt(page, end - 1))) end -= 1;
    if (end > from) return end;
  }
  return until;
}

function isJoinedTo(tree: SyntaxTree, at: number, cue: TokenRange): boolean {
  const { relation, head, partOfSpeech } = tree.node(at);
  return relation === 'conj' && partOfSpeech === 'VERB' && head !== null && head >= cue.from && head < cue.until;
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
