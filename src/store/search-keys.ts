/** What search finds a node by, the same for every store: the stores only look keys up, what matches is decided here. */
import { nameKey, searchTokens } from '../model/name-key.js';
import type { NodeRecord } from '../model/nodes.js';
import { ENTITY_KINDS, type NodeKind } from '../model/vocabulary.js';

/** At most so many candidates of each kind: more than any page of results shows, few enough to rank at once. */
export const CANDIDATES_PER_KIND = 50;
/** Shorter words have too many neighbors one letter away. */
const MIN_FUZZY_LETTERS = 4;
/** Marks a word with a letter left out, which no word of a text begins with. */
const VARIANT_MARK = '~';

const NAMED_KINDS: ReadonlySet<NodeKind> = new Set([...ENTITY_KINDS, 'Topic']);

/** Kinds found by their names, for which one wrong letter is forgiven. */
export const isNamedKind = (kind: NodeKind): boolean => NAMED_KINDS.has(kind);

/** The texts of a node that search looks into. */
export function searchTexts(record: NodeRecord): readonly string[] {
  switch (record.__typename) {
    case 'Statement':
      return [record.text];
    case 'Event':
      return [record.trigger];
    case 'Permission':
      return [record.against, record.area, record.condition].filter((text) => text !== null);
    case 'Article':
      return record.title === null ? [] : [record.title];
    case 'Topic':
      return [record.name];
    default:
      return [record.name, ...record.aliases];
  }
}

/** The distinct words of a node, in the order of its texts. */
export const searchWords = (record: NodeRecord): readonly string[] => [
  ...new Set(searchTexts(record).flatMap(searchTokens)),
];

/**
 * The keys a store indexes, apart by spaces: the words, and for named kinds each word with one letter left out, marked
 * `~`. (Two words within one edit of each other share such a key, or one is a key of the other: the idea of SymSpell.)
 */
export function indexText(record: NodeRecord): string {
  const words = searchWords(record);
  if (!isNamedKind(record.__typename)) return words.join(' ');
  const variants = words.flatMap((word) => deletions(word).map((variant) => VARIANT_MARK + variant));
  return [...new Set([...words, ...variants])].join(' ');
}

/** What to look up for one word of the question: a node must have a word that begins with `prefix`, or one of `keys`. */
export interface WordLookup {
  readonly word: string;
  readonly prefix: string;
  /** For named kinds only; a superset of what matches, see `matchesSearch`. */
  readonly keys: readonly string[];
}

export function wordLookups(text: string): readonly WordLookup[] {
  return [...new Set(searchTokens(text))].map((word) => ({ word, prefix: word, keys: fuzzyKeys(word) }));
}

function fuzzyKeys(word: string): readonly string[] {
  const variants = deletions(word);
  if (variants.length === 0) return [];
  const shorter = variants.filter((variant) => letters(variant).length >= MIN_FUZZY_LETTERS);
  return [...shorter, ...[word, ...variants].map((variant) => VARIANT_MARK + variant)];
}

/** True where each of the words is in the node: as it is, as the beginning of a word, or in names one letter off. */
export function matchesSearch(record: NodeRecord, words: readonly string[]): boolean {
  const present = searchWords(record);
  const fuzzy = isNamedKind(record.__typename);
  return words.every((word) => present.some((other) => other.startsWith(word) || (fuzzy && isOneOff(word, other))));
}

/** True where a node has exactly the name asked for; such nodes come first among the candidates. */
export const searchNameKey = (text: string): string => nameKey(text);

const letters = (word: string): string[] => Array.from(word);

/** The word with one letter left out, each way; none for words too short to be forgiven a letter. */
function deletions(word: string): readonly string[] {
  const all = letters(word);
  if (all.length < MIN_FUZZY_LETTERS) return [];
  return [...new Set(all.map((_, i) => [...all.slice(0, i), ...all.slice(i + 1)].join('')))];
}

/** One letter more, less or other, or two neighbors swapped; both words long enough to tell. */
export function isOneOff(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)];
  if (x.length < MIN_FUZZY_LETTERS || y.length < MIN_FUZZY_LETTERS || Math.abs(x.length - y.length) > 1) return false;
  let start = 0;
  while (start < x.length && start < y.length && x[start] === y[start]) start++;
  let end = 0;
  while (end < x.length - start && end < y.length - start && x[x.length - 1 - end] === y[y.length - 1 - end]) end++;
  const [restX, restY] = [x.slice(start, x.length - end), y.slice(start, y.length - end)];
  if (restX.length <= 1 && restY.length <= 1) return true;
  return restX.length === 2 && restY.length === 2 && restX[0] === restY[1] && restX[1] === restY[0];
}
