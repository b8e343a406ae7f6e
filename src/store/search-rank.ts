/** The order of what a search has found, and where in it the words stand. */
import { nameKey, searchTokens } from '../model/name-key.js';
import type { NodeRecord } from '../model/nodes.js';
import type { Span } from '../model/span.js';
import { isNamedKind, isOneOff, searchTexts } from './search-keys.js';

/** How well a text answers, best first. */
export const MATCHES = ['EXACT_NAME', 'NAME_PREFIX', 'ALL_WORDS', 'MISSPELT', 'TEXT'] as const;
export type Match = (typeof MATCHES)[number];

export interface SearchHit {
  readonly node: NodeRecord;
  readonly match: Match;
  /** The text of the node in which the words were found: a name, alias, statement, title, trigger. */
  readonly shown: string;
  /** Words of `shown` that were found: UTF-16 code units, end exclusive, in order, apart. */
  readonly highlights: readonly Span[];
}

/**
 * Ranks candidates: the exact name, a name that begins so, a name with all the words, one with a letter off, then other
 * texts. Within these the candidates of each kind keep their order, and the kinds take turns.
 */
export function rankSearch(text: string, candidates: readonly NodeRecord[]): readonly SearchHit[] {
  const words = [...new Set(searchTokens(text))];
  if (words.length === 0) return [];
  const places = new Map<string, number>();
  const ranked = candidates.map((node) => {
    const place = places.get(node.__typename) ?? 0;
    places.set(node.__typename, place + 1);
    return { hit: bestHit(node, nameKey(text), words), place };
  });
  return ranked
    .map((one, i) => ({ ...one, i }))
    .sort((a, b) => rankOf(a.hit) - rankOf(b.hit) || a.place - b.place || a.i - b.i)
    .map(({ hit }) => hit);
}

const rankOf = ({ match }: SearchHit): number => MATCHES.indexOf(match);

function bestHit(node: NodeRecord, key: string, words: readonly string[]): SearchHit {
  const named = isNamedKind(node.__typename);
  const hits = searchTexts(node).map((shown): SearchHit & { readonly found: number } => ({
    node,
    match: named ? matchOf(shown, key, words) : 'TEXT',
    shown,
    highlights: highlightsIn(shown, words, named),
    found: wordsIn(shown, words, named),
  }));
  const [best] = hits.sort((a, b) => b.found - a.found || rankOf(a) - rankOf(b));
  if (best === undefined) return { node, match: 'TEXT', shown: '', highlights: [] };
  const { found: _, ...hit } = best;
  return hit;
}

function matchOf(name: string, key: string, words: readonly string[]): Match {
  const own = nameKey(name);
  if (own === key) return 'EXACT_NAME';
  if (own.startsWith(key)) return 'NAME_PREFIX';
  return wordsIn(name, words, false) === words.length ? 'ALL_WORDS' : 'MISSPELT';
}

const answers = (token: string, word: string, fuzzy: boolean): boolean =>
  token.startsWith(word) || (fuzzy && isOneOff(word, token));

/** How many of the words are in the text. */
function wordsIn(text: string, words: readonly string[], fuzzy: boolean): number {
  const tokens = searchTokens(text);
  return words.filter((word) => tokens.some((token) => answers(token, word, fuzzy))).length;
}

/** A word of the text as it is written, with its marks. */
const WRITTEN_WORD = /[\p{L}\p{N}\p{M}]+/gu;

function highlightsIn(text: string, words: readonly string[], fuzzy: boolean): readonly Span[] {
  return [...text.matchAll(WRITTEN_WORD)]
    .filter(([written]) => searchTokens(written).some((token) => words.some((word) => answers(token, word, fuzzy))))
    .map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
}
