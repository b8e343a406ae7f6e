import { catalog } from '../catalog.js';
import { officesOf } from '../offices.js';
import { readWordList } from '../table.js';
import { foldWord } from '../tokens.js';

const PLAIN = readWordList('words.json', 'plainSurnames');
/** Offices so high that news uses the surname alone. */
const HIGH =
  /^(?:president|prime minister|chancellor|foreign minister|secretary general|secretary of state|premier|leader|vice president|foreign secretary)$/u;

interface Surnames {
  readonly all: ReadonlyMap<string, readonly string[]>;
  readonly high: ReadonlySet<string>;
}

function load(): Surnames {
  const all = new Map<string, string[]>();
  for (const entry of catalog().values()) {
    if (entry.kind !== 'Person') continue;
    for (const surname of new Set(
      [entry.name, ...entry.names].map((name) => foldWord(name.split(/\s+/u).at(-1) ?? '')),
    )) {
      all.set(surname, [...(all.get(surname) ?? []), entry.key]);
    }
  }
  const people = [...catalog().keys()].filter((key) => key.startsWith('person:'));
  return { all, high: new Set(people.filter((key) => officesOf(key).some(({ office }) => HIGH.test(office)))) };
}

let loaded: Surnames | null = null;

/**
 * The one office holder of the tables with this surname (folded), or null. Surnames that are also words or common
 * need a title in front (`titled`).
 */
export function keyOfSurname(surname: string, titled: boolean): string | null {
  loaded ??= load();
  const keys = loaded.all.get(surname) ?? [];
  const [only] = keys;
  if (only === undefined || keys.length > 1) return null;
  if (titled) return only;
  return PLAIN.has(surname) || !loaded.high.has(only) ? null : only;
}
