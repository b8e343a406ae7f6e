import type { SpeechAct } from '../../model/vocabulary.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { type Parsed, type SyntaxTree } from '../syntax/tree.js';
import { meaningOfCue } from './acts/cue-act.js';

/** Verbs that tell only take a clause; those that do something with words also take a thing or a person. */
const CLAUSES = ['ccomp'] as const;
const CLAUSES_AND_OBJECTS = ['ccomp', 'xcomp', 'obj', 'iobj', 'obl', 'nmod', 'acl'] as const;
const TELLING: ReadonlySet<SpeechAct> = new Set(['CLAIM']);
const PUNCTUATION = /^[,.;:—–\-!?)(]+$/u;

/** What is said by the syntax of the cue's verb: its complement behind it, or the clause that it stands in behind a comma. Null where neither can be told. */
export function complementSpan(page: Page, cue: TokenRange): TokenRange | null {
  const { parsed } = page;
  const head = parsed === null ? null : headOf(parsed.tree, cue);
  if (parsed === null || head === null) return null;
  return complementBehind(page, parsed, cue, head) ?? clauseBefore(page, parsed, cue, head);
}

/** So many words may stand between whom something is asked of and what is asked: "Paris | once more | to wait". */
const BETWEEN = 3;

/** The end of the infinitive that tells what whoever the content names is to do; null where the syntax shows none. */
export function infinitiveEnd(page: Page, cue: TokenRange, content: TokenRange): number | null {
  const tree = page.parsed?.tree;
  const head = tree ? headOf(tree, cue) : null;
  if (!tree || head === null || TELLING.has(meaningOfCue(page, cue).act)) return null;
  for (const child of tree.children(head)) {
    const mark = tree.childrenBy(child, 'mark').find((at) => keyAt(page, at) === 'to');
    if (mark === undefined || mark < content.until || mark > content.until + BETWEEN) continue;
    if (!/^(?:xcomp|advcl)$/u.test(tree.node(child).relation)) continue;
    for (let at = content.until; at < mark; at += 1) if (PUNCTUATION.test(keyAt(page, at))) return null;
    return trimmed(page, { from: content.from, until: edge(tree, child, 1) + 1 }, cue)?.until ?? null;
  }
  return null;
}

/** The token of the cue that the others hang on. */
function headOf(tree: SyntaxTree, { from, until }: TokenRange): number | null {
  for (let at = from; at < until; at += 1) {
    const { head, partOfSpeech } = tree.node(at);
    const inside = head !== null && head >= from && head < until;
    if (!inside && /^(?:VERB|NOUN)$/u.test(partOfSpeech)) return at;
  }
  return null;
}

function complementBehind(page: Page, { tree }: Parsed, cue: TokenRange, head: number): TokenRange | null {
  const telling = TELLING.has(meaningOfCue(page, cue).act);
  const relations: readonly string[] = telling ? CLAUSES : CLAUSES_AND_OBJECTS;
  const children = tree
    .children(head)
    .filter((child) => child >= cue.until)
    .filter((child) => relations.includes(tree.node(child).relation) || (!telling && isInfinitive(page, tree, child)));
  const [first] = children;
  if (first === undefined) return null;
  const whole = reach(tree, children, cue.until);
  return trimmed(page, whole, cue);
}

/** "to allow it", whatever it was read to hang on as. */
const isInfinitive = (page: Page, tree: SyntaxTree, at: number): boolean =>
  tree.node(at).relation === 'advcl' && tree.childrenBy(at, 'mark').some((mark) => keyAt(page, mark) === 'to');

/** "It rained, he said": the verb hangs on the clause that it tells. */
function clauseBefore(page: Page, { tree }: Parsed, cue: TokenRange, head: number): TokenRange | null {
  const node = tree.node(head);
  if (node.relation !== 'parataxis' || node.head === null || node.head >= cue.from) return null;
  const told = node.head;
  let from = told;
  let until = told + 1;
  for (let at = told; at >= 0 && page.tokens[at]?.sentence === page.tokens[told]?.sentence; at -= 1)
    if (tree.isWithin(at, told) && !tree.isWithin(at, head)) from = at;
  for (let at = told; at < cue.from; at += 1) if (tree.isWithin(at, told) && !tree.isWithin(at, head)) until = at + 1;
  return trimmed(page, { from, until }, cue);
}

/** From the first to the last token that hangs on one of the heads. */
function reach(tree: SyntaxTree, heads: readonly number[], lowest: number): TokenRange {
  let from = heads[0] ?? lowest;
  let until = from + 1;
  for (const head of heads) {
    const low = edge(tree, head, -1);
    const high = edge(tree, head, 1);
    if (low >= lowest) from = Math.min(from, low);
    until = Math.max(until, high + 1);
  }
  return { from, until };
}

/** Furthest token in the direction that hangs on the head, however deep. */
function edge(tree: SyntaxTree, head: number, direction: 1 | -1): number {
  let furthest = head;
  for (const child of tree.children(head)) {
    const there = edge(tree, child, direction);
    if (direction * there > direction * furthest) furthest = there;
  }
  return furthest;
}

function trimmed(page: Page, { from, until }: TokenRange, cue: TokenRange): TokenRange | null {
  let start = from;
  let end = until;
  while (start < end && (PUNCTUATION.test(keyAt(page, start)) || (start >= cue.until && keyAt(page, start) === 'that')))
    start += 1;
  while (end > start && PUNCTUATION.test(keyAt(page, end - 1))) end -= 1;
  return end - start > 1 ? { from: start, until: end } : null;
}
