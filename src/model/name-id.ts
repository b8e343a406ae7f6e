import { type EntityId, makeId } from './ids.js';
import { nameKey } from './name-key.js';
import type { EntityKind } from './vocabulary.js';

/** The id of an entity that the tables do not have: the same wherever it has this name. */
export const idOfName = (kind: EntityKind, name: string): EntityId => makeId(kind, 'name', spellingKey(nameKey(name)));

/** Endings of Slavic names in Latin letters, and what is spelled otherwise in America. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:yy|iy|yi|ii|ij)\b/g, 'y'],
  [/\b(defen|offen)se\b/g, '$1ce'],
  [/\bcenter(s?)\b/g, 'centre$1'],
  [/\b(harb|lab|neighb)or(s?)\b/g, '$1our$2'],
  [/(?<=\w)iz(?=ations?\b|ed\b|ing\b)/g, 'is'],
];

/** One key for the spellings of one name that are sure to be one: "Zelenskyy" and "Zelensky", "Harbor" and "Harbour". */
const spellingKey = (key: string): string => SPELLINGS.reduce((one, [spelled, as]) => one.replace(spelled, as), key);

/** A surname alone may be anyone's: who is meant by it is known in its article only. */
export const isLoneName = (name: string): boolean => !/\S\s+\S/u.test(name.trim());
