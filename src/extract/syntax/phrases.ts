import { keyOf, type Parsed } from './tree.js';

/** A run of tokens, end exclusive. */
export interface PhraseRange {
  readonly from: number;
  readonly until: number;
}

const IN_FRONT: ReadonlySet<string> = new Set([
  'det',
  'det:predet',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'flat',
  'piece',
  'advmod',
  'punct',
  'nmod',
]);
const BEHIND: ReadonlySet<string> = new Set(['flat', 'piece', 'fixed', 'compound', 'nummod']);

/** The noun phrase around its head: what stands in front of it, and the names that go on behind; no "of …", no clause. */
export function phraseOf({ tree, tokens }: Parsed, head: number): PhraseRange {
  let from = head;
  while (from > 0 && belongs(from - 1)) from -= 1;
  while (from < head && /^[“"‘'(,]$/u.test(keyOf({ tokens }, from))) from += 1;
  let until = head + 1;
  while (until < tokens.length && BEHIND.has(tree.node(until).relation) && tree.isWithin(until, head)) until += 1;
  return { from, until };

  function belongs(at: number): boolean {
    const { relation, partOfSpeech } = tree.node(at);
    if (partOfSpeech === 'ADP' || partOfSpeech === 'VERB' ? relation !== 'amod' : false) return false;
    if (relation === 'case') return keyOf({ tokens }, at) === "'s" || keyOf({ tokens }, at) === "'";
    return IN_FRONT.has(relation) && tree.isWithin(at, head);
  }
}

const ADPOSITION = /^(?:ADP|SCONJ)$/u;

/** The preposition of a phrase, of two words where they are one ("out of"); null where there is none. */
export function prepositionOf(parsed: Parsed, head: number): string | null {
  const { tree } = parsed;
  const { from } = phraseOf(parsed, head);
  let first = from;
  while (first > 0 && isAdposition(first - 1)) first -= 1;
  if (first < from)
    return parsed.tokens
      .slice(first, from)
      .map(({ key }) => key)
      .join(' ');
  const cases = tree.childrenBy(head, 'case').filter((child) => child < head && !/^'s?$/u.test(keyOf(parsed, child)));
  const nearest = cases[cases.length - 1];
  return nearest === undefined ? null : keyOf(parsed, nearest);

  function isAdposition(at: number): boolean {
    if (/^'s?$/u.test(keyOf(parsed, at))) return false;
    const { partOfSpeech, relation } = tree.node(at);
    return (
      relation === 'fixed' ||
      (relation === 'case' && ADPOSITION.test(partOfSpeech)) ||
      (keyOf(parsed, at) === 'to' && relation === 'case')
    );
  }
}

/** The token and those joined to it by "and", commas and "or", in order of the text. */
export function conjunctsOf({ tree }: Parsed, head: number): readonly number[] {
  const found = [head];
  for (let index = 0; index < found.length; index += 1) {
    const at = found[index] ?? head;
    found.push(...tree.childrenBy(at, 'conj').filter((child) => tree.node(child).partOfSpeech !== 'VERB'));
  }
  return found.sort((a, b) => a - b);
}
