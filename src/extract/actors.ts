import type { EntityFact, LocalId } from '../model/article-facts.js';
import { countryOf, governmentOfCountry, landOfCountry } from './countries.js';
import type { Draft } from './draft.js';

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
  const country = countryOf(draft, id);
  if (country === null || draft.entities.get(id)?.key === 'body:the-west') return id;
  return governmentOfCountry(draft, country) ?? landOfCountry(draft, country) ?? id;
}

/** The country itself, where the article names it. */
export function landOf(draft: Draft, id: LocalId): LocalId {
  const country = countryOf(draft, id);
  return (country === null ? undefined : landOfCountry(draft, country)) ?? id;
}
