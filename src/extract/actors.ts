import type { EntityFact, LocalId } from '../model/article-facts.js';
import { catalog } from './catalog.js';
import type { Draft } from './draft.js';

/** Key of the country an entity stands for, belongs to or holds office in; null where the tables do not say. */
export function countryOf(entity: EntityFact | undefined): string | null {
  if (!entity?.key) return null;
  if (entity.key.startsWith('country:')) return entity.key;
  return catalog().get(entity.key)?.country ?? null;
}

/** States, governments and alliances can allow and be allowed; their office holders do it for them. */
export function isActor(entity: EntityFact | undefined): boolean {
  if (!entity) return false;
  if (entity.kind === 'Person') return entity.named;
  if (entity.placeKind === 'COUNTRY') return true;
  const kind = entity.organizationKind;
  return (
    kind === 'GOVERNMENT' ||
    kind === 'ALLIANCE' ||
    kind === 'MINISTRY' ||
    entity.key === 'body:the-west' ||
    entity.key === 'body:eu'
  );
}

/** The state that acts where a person, a ministry or a country is named: its government if the article has it, else its country, else who is named. */
export function stateOf(draft: Draft, id: LocalId): LocalId {
  const entity = draft.entities.get(id);
  const country = countryOf(entity);
  if (country === null || entity?.key === 'body:the-west') return id;
  const government = country.replace('country:', 'government:');
  const has = (key: string): LocalId | undefined => draft.idOfKey(key);
  return has(government) ?? has(country) ?? id;
}

/** The country itself, where the article names it. */
export function landOf(draft: Draft, id: LocalId): LocalId {
  const country = countryOf(draft.entities.get(id));
  return (country === null ? undefined : draft.idOfKey(country)) ?? id;
}
