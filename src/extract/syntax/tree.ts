import type { Reading } from '../../reading/reading.js';
import type { Token } from '../tokens.js';

/** Where a token stands in its sentence, by Universal Dependencies; `head` is a token, or null for the root. */
export interface SyntaxNode {
  readonly head: number | null;
  readonly relation: string;
  readonly partOfSpeech: string;
}

const LOOSE: SyntaxNode = { head: null, relation: 'dep', partOfSpeech: 'X' };
const NONE: readonly number[] = [];

/**
 * The dependency trees of an article over its tokens. The reading has them over words: of "US-supplied", one word and two
 * tokens, the last token stands for the word, and those before it hang on it as `piece`.
 */
export class SyntaxTree {
  readonly #nodes: readonly SyntaxNode[];
  readonly #children = new Map<number, number[]>();

  constructor(nodes: readonly SyntaxNode[]) {
    this.#nodes = nodes;
    nodes.forEach(({ head }, token) => {
      if (head === null) return;
      const known = this.#children.get(head);
      if (known) known.push(token);
      else this.#children.set(head, [token]);
    });
  }

  node(token: number): SyntaxNode {
    return this.#nodes[token] ?? LOOSE;
  }

  /** The tokens that hang on this one, in order of the text. */
  children(token: number): readonly number[] {
    return this.#children.get(token) ?? NONE;
  }

  /** Those of its children that bear one of the relations. */
  childrenBy(token: number, ...relations: readonly string[]): readonly number[] {
    return this.children(token).filter((child) => relations.includes(this.node(child).relation));
  }

  has(token: number, ...relations: readonly string[]): boolean {
    return this.children(token).some((child) => relations.includes(this.node(child).relation));
  }

  /** True where the token is the other or hangs on it, however deep. */
  isWithin(token: number, other: number): boolean {
    for (let at: number | null = token; at !== null; at = this.node(at).head) if (at === other) return true;
    return false;
  }
}

/** What rules of syntax look at: the trees and the words under them. */
export interface Parsed {
  readonly tokens: readonly Token[];
  readonly tree: SyntaxTree;
}

export const keyOf = ({ tokens }: Pick<Parsed, 'tokens'>, at: number): string => tokens[at]?.key ?? '';

export const isVerb = ({ tree }: Parsed, at: number): boolean => tree.node(at).partOfSpeech === 'VERB';

export const isNominal = ({ tree }: Parsed, at: number): boolean =>
  /^(?:NOUN|PROPN|PRON|NUM)$/u.test(tree.node(at).partOfSpeech);

/** Null where the reading has no syntax. */
export function parse(tokens: readonly Token[], { words, syntax }: Reading): Parsed | null {
  if (syntax === undefined) return null;
  const lastOf = lastTokens(tokens, words);
  const nodes: SyntaxNode[] = tokens.map(() => LOOSE);
  let before = -1;
  words.forEach((_, word) => {
    const last = lastOf[word] ?? -1;
    const known = syntax[word];
    if (last < 0 || known === undefined) return;
    for (let piece = before + 1; piece < last; piece += 1)
      nodes[piece] = { head: last, relation: 'piece', partOfSpeech: 'X' };
    const head = known.head === null ? -1 : (lastOf[known.head] ?? -1);
    const partOfSpeech = closedClass(tokens[last]?.key ?? '') ?? known.partOfSpeech;
    nodes[last] = { ...known, partOfSpeech, head: head < 0 || head === last ? null : head };
    before = last;
  });
  return { tokens, tree: new SyntaxTree(nodes) };
}

const CLOSED: readonly (readonly [partOfSpeech: string, words: RegExp])[] = [
  ['AUX', /^(?:has|had|is|are|was|were|been|being|will|would|could|should|must|'ve|'ll)$/u],
  ['DET', /^(?:the|an?)$/u],
  ['CCONJ', /^(?:and|or|but)$/u],
  ['ADP', /^(?:of|with|from|into|at|by|against|near|between|toward|towards|during|among|amid)$/u],
  ['PRON', /^(?:he|she|it|they|who|them|him)$/u],
];

/** The part of speech of words that have only one: these are never in doubt, whatever was read. */
const closedClass = (key: string): string | null => CLOSED.find(([, words]) => words.test(key))?.[0] ?? null;

/** Of each word its last token, or -1 where it has none: a hyphen that stands alone. */
function lastTokens(tokens: readonly Token[], words: Reading['words']): number[] {
  let next = 0;
  return words.map(({ start, end }) => {
    let last = -1;
    for (; next < tokens.length && (tokens[next]?.start ?? end) < end; next += 1)
      if ((tokens[next]?.start ?? -1) >= start) last = next;
    return last;
  });
}
