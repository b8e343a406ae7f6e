import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import { keyAt, type Page } from '../page.js';

/** A country named right before a noun, as an adjective ("Russian forces") or possessor ("Russia’s forces"). */
export interface CountryBefore {
  readonly country: Country;
  /** First token of the country's name. */
  readonly from: number;
}

const BETWEEN = new Set([
  'armed',
  'own',
  'new',
  'senior',
  'top',
  'former',
  'current',
  'outgoing',
  'ruling',
  'elite',
  'regular',
  'ground',
  'air',
  'federal',
  'local',
  'military',
  'central',
]);

/** Looks over up to two plain adjectives. */
export function countryBefore(page: Page, draft: Draft, noun: number): CountryBefore | null {
  let at = noun - 1;
  for (let skipped = 0; skipped < 2 && BETWEEN.has(keyAt(page, at)); skipped += 1) at -= 1;
  if (/^['’]s?$/u.test(keyAt(page, at))) at -= 1;
  const mention = draft.at(at);
  if (!mention || page.tokens[at]?.sentence !== page.tokens[noun]?.sentence) return null;
  const country = draft.entities.get(mention.entity)?.placeKind === 'COUNTRY' ? countryOf(draft, mention.entity) : null;
  return country === null ? null : { country, from: mention.from };
}
