/** Countries behind entities: of the tables by their key, of the article by its own words. */
import type { EntityFact, LocalId } from '../model/article-facts.js';
import { catalog } from './catalog.js';
import type { Draft } from './draft.js';
import type { Country } from './homes.js';

/** The country an entity is, stands for, belongs to or holds office in: as the tables know it, else as the article says; null where neither does. */
export function countryOf(draft: Draft, id: LocalId | null): Country | null {
  const entity = id === null ? undefined : draft.entities.get(id);
  if (!entity) return null;
  if (entity.placeKind === 'COUNTRY') return entity.key ?? entity.id;
  const known = entity.key === null ? null : (catalog().get(entity.key)?.country ?? null);
  return known ?? entity.governmentOf ?? draft.homes.get(entity.id);
}

/** The country itself, where the article mentions it. */
export function landOfCountry(draft: Draft, country: Country): LocalId | undefined {
  return catalog().has(country) ? draft.idOfKey(country) : draft.entities.get(country)?.id;
}

/** Its government, where the article mentions that. */
export function governmentOfCountry(draft: Draft, country: Country): LocalId | undefined {
  if (catalog().has(country)) return draft.idOfKey(governmentKey(country));
  return [...draft.entities.values()].find(({ governmentOf }) => governmentOf === country)?.id;
}

/** Its government, made at its first mention. */
export function makeGovernment(draft: Draft, country: Country): EntityFact | null {
  if (catalog().has(country)) return draft.known(governmentKey(country));
  const known = draft.entities.get(governmentOfCountry(draft, country) ?? '');
  const land = draft.entities.get(country);
  if (known || !land) return known ?? null;
  const made = draft.found({
    kind: 'Organization',
    name: `Government of ${land.name}`,
    slug: `${land.id}-government`,
    named: true,
    organizationKind: 'GOVERNMENT',
  });
  const government = { ...made, governmentOf: land.id };
  draft.entities.set(made.id, government);
  return government;
}

export function countryName(draft: Draft, country: Country): string {
  return catalog().get(country)?.name ?? draft.entities.get(country)?.name ?? country;
}

/** The adjective for names of bodies: "Russian Defense Ministry". */
export function countryAdjective(draft: Draft, country: Country): string {
  return catalog().get(country)?.adjectives[0] ?? draft.homes.adjectiveOf(country) ?? countryName(draft, country);
}

export function countrySlug(country: Country): string {
  return catalog().get(country)?.slug ?? country;
}

export const governmentKey = (country: Country): string => country.replace('country:', 'government:');
