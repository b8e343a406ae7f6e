import type { EntityFact } from '../model/article-facts.js';
import type { ArticleId, EntityId, NodeId } from '../model/ids.js';
import type { KnownEntity } from '../model/known-entity.js';
import type { EntityRecord } from '../model/nodes.js';
import type { EntityKind } from '../model/vocabulary.js';
import { idOfKey } from './entity-id.js';

/** What is said of every kind of entity, and what only some kinds have. */
interface Described {
  readonly id: EntityId;
  readonly name: string;
  readonly named: boolean;
  readonly articleId: ArticleId | null;
  readonly fact: Pick<EntityFact, 'organizationKind' | 'placeKind' | 'weaponClass'>;
  readonly known: KnownEntity | null;
}

/** The record of an entity that the tables have: the same in every article. */
export const recordOfKnown = (known: KnownEntity): EntityRecord =>
  makeRecord(known.kind, {
    id: idOfKey(known.kind, known.key),
    name: known.name,
    named: true,
    articleId: null,
    fact: known,
    known,
  });

/** The record of an entity that only the article knows. `article` for one that belongs to it, else null. */
export const recordOfFact = (fact: EntityFact, id: EntityId, article: ArticleId | null): EntityRecord =>
  makeRecord(fact.kind, { id, name: fact.name, named: article === null, articleId: article, fact, known: null });

function makeRecord(kind: EntityKind, described: Described): EntityRecord {
  const { id, name, named, articleId, fact, known } = described;
  const base = {
    name,
    aliases: known?.aliases ?? [],
    description: known?.description ?? null,
    wikidataId: known?.wikidataId ?? null,
    named,
    articleId,
  };
  const countryId = placeOf(known?.country ?? null);
  switch (kind) {
    case 'Person':
      return { ...base, __typename: kind, id: id as NodeId<'Person'>, countryId };
    case 'Organization': {
      const organization = fact.organizationKind ?? 'OTHER';
      return { ...base, __typename: kind, id: id as NodeId<'Organization'>, kind: organization, countryId };
    }
    case 'Place':
      return { ...base, __typename: kind, id: id as NodeId<'Place'>, kind: fact.placeKind ?? 'OTHER', ...where(known) };
    case 'WeaponSystem':
      return { ...base, __typename: kind, id: id as NodeId<'WeaponSystem'>, ...weapon(described) };
  }
}

const placeOf = (key: string | null): NodeId<'Place'> | null =>
  key === null ? null : (idOfKey('Place', key) as NodeId<'Place'>);

const where = (known: KnownEntity | null) => ({
  countryId: placeOf(known?.country ?? null),
  latitude: known?.latitude ?? null,
  longitude: known?.longitude ?? null,
  geonamesId: known?.geonamesId ?? null,
});

const weapon = ({ fact, known, named }: Described) => ({
  designator: known?.designator ?? null,
  class: fact.weaponClass ?? 'OTHER',
  originId: placeOf(known?.country ?? null),
  rangeKm: known?.rangeKm ?? null,
  generic: !named,
  familyId: known?.family ? (idOfKey('WeaponSystem', known.family) as NodeId<'WeaponSystem'>) : null,
});
