import { readTable, several } from '../../table.js';

interface Entry {
  readonly name: string;
  readonly words: readonly string[];
}

interface Index {
  /** By the first word of an entry. */
  readonly whole: ReadonlyMap<string, readonly Entry[]>;
  /** By the beginning that the first word of an entry must have: "threat*". */
  readonly begun: ReadonlyMap<string, readonly Entry[]>;
}

const FEWEST_LETTERS = 2;
const LONGEST_GAP = 3;

let loaded: Index | null = null;

function load(): Index {
  const whole = new Map<string, Entry[]>();
  const begun = new Map<string, Entry[]>();
  for (const row of readTable('word-classes.tsv')) {
    for (const entry of several(row.words)) {
      const words = entry.split(' ');
      const [first = ''] = words;
      const [map, key] = first.endsWith('*') ? ([begun, first.slice(0, -1)] as const) : ([whole, first] as const);
      const known = map.get(key) ?? [];
      known.push({ name: row.class ?? '', words });
      map.set(key, known);
    }
  }
  return { whole, begun };
}

/** Words of a content, and which classes of words begin where: "war crimes" is one run of the class `bad-noun`. */
export class ClassedWords {
  readonly #ends = new Map<string, Map<number, number[]>>();
  readonly #present: ReadonlySet<string>;

  constructor(readonly words: readonly string[]) {
    loaded ??= load();
    const { whole, begun } = loaded;
    this.#present = new Set(words);
    words.forEach((word, at) => {
      for (const entry of whole.get(word) ?? []) this.#add(entry, at);
      for (let length = FEWEST_LETTERS; length <= word.length; length += 1)
        for (const entry of begun.get(word.slice(0, length)) ?? []) this.#add(entry, at);
    });
  }

  /** Ends (exclusive) of the runs of the class that begin at the position. */
  endsAt(name: string, at: number): readonly number[] {
    return this.#ends.get(name)?.get(at) ?? [];
  }

  hasClass(name: string): boolean {
    return this.#ends.has(name);
  }

  hasWord(word: string): boolean {
    return this.#present.has(word);
  }

  #add({ name, words }: Entry, at: number): void {
    const places = this.#ends.get(name) ?? new Map<number, number[]>();
    for (const end of this.#endsOf(words, 1, at + 1)) places.set(at, [...(places.get(at) ?? []), end]);
    if (places.size > 0) this.#ends.set(name, places);
  }

  /** Where the rest of an entry ends that goes on at the position. */
  #endsOf(entry: readonly string[], index: number, at: number): readonly number[] {
    const wanted = entry[index];
    if (wanted === undefined) return [at];
    if (wanted === '*') {
      const found: number[] = [];
      for (let next = at + 1; next <= at + LONGEST_GAP; next += 1) found.push(...this.#endsOf(entry, index + 1, next));
      return found;
    }
    return fits(this.words[at] ?? '', wanted) ? this.#endsOf(entry, index + 1, at + 1) : [];
  }
}

/** "threat*" fits every word that begins so. */
export const fits = (word: string, wanted: string): boolean =>
  wanted.endsWith('*') && wanted.length > 1 ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
