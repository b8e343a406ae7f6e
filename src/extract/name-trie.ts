import { splitWords } from '../reading/words.js';
import { foldWord, isHyphen, pieces, type Token } from './tokens.js';

/** What a run of tokens can stand for. */
export interface NameHit {
  readonly key: string;
  readonly form: 'NAME' | 'ADJECTIVAL';
}

interface Node {
  readonly next: Map<string, Node>;
  /** By how the name is written in the table: whether an all-capital name was written so. */
  hits: { readonly hit: NameHit; readonly pattern: readonly string[] }[];
}

const node = (): Node => ({ next: new Map(), hits: [] });

/** Pieces of a name as the tokens of a text would have them. */
export const namePieces = (name: string): string[] =>
  splitWords(name)
    .map(({ start, end }) => name.slice(start, end))
    .filter((word) => !isHyphen(word))
    .flatMap((word) => pieces(word).map(({ start, end }) => word.slice(start, end)));

const allCapitals = (piece: string): boolean =>
  piece.length > 1 && piece === piece.toUpperCase() && /\p{Lu}/u.test(piece);

/** "NLAWs", "TOWs": a name in capitals, counted. */
const CAPITALS_COUNTED = /^\p{Lu}[\p{Lu}\p{N}]+s$/u;

/** A short name in capitals (US, WHO, AP) is that name only in capitals; others need a capital where the table has one. */
function agrees(pattern: string, token: Token): boolean {
  if (allCapitals(pattern)) return token.text === pattern;
  if (CAPITALS_COUNTED.test(pattern)) return token.text === pattern || token.text === pattern.toUpperCase();
  return /^\p{Lu}/u.test(pattern) ? token.capital : true;
}

/** Finds names of a table in a run of tokens: the longest at each place, in time linear in the text. */
export class NameTrie {
  readonly #root = node();

  add(name: string, hit: NameHit): void {
    const pattern = namePieces(name);
    let at = this.#root;
    for (const piece of pattern) {
      const key = foldWord(piece);
      let next = at.next.get(key);
      if (!next) {
        next = node();
        at.next.set(key, next);
      }
      at = next;
    }
    if (at !== this.#root) at.hits.push({ hit, pattern });
  }

  /** The longest name that begins at the token, with all it can stand for; null where none does. */
  longestAt(tokens: readonly Token[], from: number): { until: number; hits: readonly NameHit[] } | null {
    let at: Node | undefined = this.#root;
    let best: { until: number; hits: readonly NameHit[] } | null = null;
    const sentence = tokens[from]?.sentence;
    for (let index = from; index < tokens.length; index += 1) {
      const token = tokens[index];
      at = token && token.sentence === sentence ? at.next.get(token.key) : undefined;
      if (!at) break;
      const hits = at.hits.filter(({ pattern }) =>
        pattern.every((piece, offset) => fits(piece, tokens[from + offset])),
      );
      if (hits.length > 0) best = { until: index + 1, hits: hits.map(({ hit }) => hit) };
    }
    return best;
  }
}

const fits = (piece: string, token: Token | undefined): boolean => token !== undefined && agrees(piece, token);
