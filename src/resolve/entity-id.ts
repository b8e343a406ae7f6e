import type { EntityFact } from '../model/article-facts.js';
import { type ArticleId, type EntityId, makeId } from '../model/ids.js';
import { nameKey } from '../model/name-key.js';
import type { EntityKind } from '../model/vocabulary.js';

/**
 * How an entity is told apart from others:
 * - `table`: the tables have it
 * - `name`: by kind and folded name, the same in every article
 * - `article`: it belongs to its article, and is never merged by its words
 */
export type Identity = 'table' | 'name' | 'article';

export function identityOf({ kind, key, named, name, local }: EntityFact): Identity {
  if (key !== null) return 'table';
  if (!named || local === true || nameKey(name) === '') return 'article';
  return kind === 'Person' && isLoneName(name) ? 'article' : 'name';
}

/** A surname alone may be anyone's. */
const isLoneName = (name: string): boolean => !/\S\s+\S/u.test(name.trim());

export const idOfKey = (kind: EntityKind, key: string): EntityId => makeId(kind, 'key', key);

/** Also the subject of judgements on what a name means. */
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

export function entityIdOf(fact: EntityFact, article: ArticleId): EntityId {
  switch (identityOf(fact)) {
    case 'table':
      return idOfKey(fact.kind, fact.key ?? '');
    case 'name':
      return idOfName(fact.kind, fact.name);
    case 'article':
      return makeId(fact.kind, 'article', article, fact.id);
  }
}
