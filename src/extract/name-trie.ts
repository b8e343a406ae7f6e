import { splitWords } from '../reading/words.js';
import { foldWord, isHyphen, pieces, type Token } from './tokens.js';

/** What a run of tokens can stand for. */
export interface NameHit {
  readonly key: string;
  readonly form: 'NAME' | 'ADJECTIVAL';
}

interface Entry {
  readonly hit: NameHit;
  /** How the name is written in the table: whether an all-capital name was written so. */
  readonly pattern: readonly string[];
  /** Its plural is the name, too. */
  readonly counted: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  entries: Entry[];
}

const node = (): Node => ({ next: new Map(), entries: [] });

/** Names of which the words are plain to see; most are. */
const PLAIN = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** Pieces of a name as the tokens of a text would have them. */
const namePieces = (name: string): string[] =>
  PLAIN.test(name)
    ? name.split(/[ -]/)
    : splitWords(name)
        .map(({ start, end }) => name.slice(start, end))
        .filter((word) => !isHyphen(word))
        .flatMap((word) => pieces(word).map(({ start, end }) => word.slice(start, end)));

const LETTERS_BEFORE_DIGITS = /(?<=\p{L})(?=\d)/u;

/** "F16" and "F-16" are one: letters and the digits behind them are two parts. */
const parts = (piece: string): string[] => (/\d/.test(piece) ? piece.split(LETTERS_BEFORE_DIGITS) : [piece]);

const allCapitals = (part: string): boolean => part.length > 1 && part === part.toUpperCase() && /\p{Lu}/u.test(part);

/** A short name in capitals (US, WHO, AP) is that name only in capitals; others need a capital where the table has one. */
function agrees(pattern: string, written: string): boolean {
  if (allCapitals(pattern)) return written === pattern;
  return /^\p{Lu}/u.test(pattern) ? /^\p{Lu}/u.test(written) : true;
}

/** Finds names of a table in a run of tokens: the longest at each place, in time linear in the text. */
export class NameTrie {
  readonly #root = node();

  /** `counted`: the name with an "s" behind it is found, too. */
  add(name: string, hit: NameHit, { counted = false } = {}): void {
    const pattern = namePieces(name).flatMap(parts);
    let at = this.#root;
    for (const part of pattern) {
      const key = foldWord(part);
      let next = at.next.get(key);
      if (!next) {
        next = node();
        at.next.set(key, next);
      }
      at = next;
    }
    if (at !== this.#root) at.entries.push({ hit, pattern, counted });
  }

  /** The longest name that begins at the token, with all it can stand for; null where none does. */
  longestAt(tokens: readonly Token[], from: number): { until: number; hits: readonly NameHit[] } | null {
    let at: Node | undefined = this.#root;
    let best: { until: number; hits: readonly NameHit[] } | null = null;
    const sentence = tokens[from]?.sentence;
    const written: string[] = [];
    for (let index = from; at !== undefined && index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined || token.sentence !== sentence) break;
      const before: Node | undefined = at;
      const these = parts(token.text);
      written.push(...these);
      at = follow(before, these);
      const hits = [...found(at, written), ...counted(before, written, these)];
      if (hits.length > 0) best = { until: index + 1, hits };
    }
    return best;
  }
}

function follow(from: Node, written: readonly string[]): Node | undefined {
  let at: Node | undefined = from;
  for (const part of written) at = at?.next.get(foldWord(part));
  return at;
}

const found = (at: Node | undefined, written: readonly string[]): NameHit[] =>
  (at?.entries ?? [])
    .filter(({ pattern }) => pattern.every((part, index) => agrees(part, written[index] ?? '')))
    .map(({ hit }) => hit);

/** Names that are counted: "Patriots", "F-16s", "NLAWs". */
function counted(before: Node, written: readonly string[], these: readonly string[]): NameHit[] {
  const last = these.at(-1) ?? '';
  if (!/.s$/i.test(last)) return [];
  const singular = last.slice(0, -1);
  const entries = follow(before, [...these.slice(0, -1), singular])?.entries.filter((entry) => entry.counted) ?? [];
  return found({ next: new Map(), entries }, [...written.slice(0, -1), singular]);
}
