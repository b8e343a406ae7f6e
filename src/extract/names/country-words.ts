import { catalog } from '../catalog.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import { foldWord } from '../tokens.js';
import { adjectiveLikeness } from './place-adjectives.js';

let known: ReadonlyMap<string, Country> | null = null;

/** Single words by which the tables know countries: "norway", "norwegian". */
function load(): ReadonlyMap<string, Country> {
  const words = new Map<string, Country>();
  for (const { key, name, names, adjectives, placeKind } of catalog().values()) {
    if (placeKind !== 'COUNTRY') continue;
    for (const word of [name, ...names, ...adjectives]) words.set(foldWord(word), key);
  }
  return words;
}

/** The country that a word (folded) names or is the adjective of, in the tables or in the article; null where it is neither. */
export function countryOfWord(draft: Draft, word: string): Country | null {
  known ??= load();
  const key = known.get(word);
  if (key !== undefined) return key;
  const own = [...draft.entities.values()].find(
    ({ placeKind, key: table, name }) =>
      placeKind === 'COUNTRY' &&
      table === null &&
      (foldWord(name) === word || adjectiveLikeness(word, foldWord(name)) > 0),
  );
  return own?.id ?? null;
}
