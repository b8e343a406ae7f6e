import type { EntityFact } from '../model/article-facts.js';
import { type ArticleId, type EntityId, makeId } from '../model/ids.js';
import { idOfName, isLoneName } from '../model/name-id.js';
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

export const idOfKey = (kind: EntityKind, key: string): EntityId => makeId(kind, 'key', key);

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
