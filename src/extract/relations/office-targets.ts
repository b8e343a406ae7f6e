import type { LocalId } from '../../model/article-facts.js';
import { countryOf, governmentOfCountry, landOfCountry, makeGovernment } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import type { Country } from '../homes.js';
import { keyAt, type Page } from '../page.js';
import type { OfficePhrase } from './office-phrases.js';

/** Where an office is held that names its owner, or whose holder’s country is known; null where neither is so. */
export function toldTarget(page: Page, draft: Draft, person: LocalId, phrase: OfficePhrase): LocalId | null {
  const home = countryOf(draft, person);
  switch (phrase.office) {
    case 'state':
    case 'legislator':
      return ofState(draft, home, phrase);
    case 'spokesperson':
      return ofInstitution(page, draft, home, phrase);
    case 'place':
      return (lastPlace(draft, phrase) ?? lastOf(phrase, () => true))?.entity ?? null;
    case 'envoy':
      return ofSender(page, draft, home, phrase);
    case 'head':
    case 'aide':
      return ofBody(page, draft, home, phrase);
  }
}

/** The country, its government where the article has only that; a country that the tables know is made where it has neither. */
export function landOrGovernment(draft: Draft, country: Country | null): LocalId | null {
  if (country === null) return null;
  return landOfCountry(draft, country) ?? governmentOfCountry(draft, country) ?? draft.known(country)?.id ?? null;
}

/** The government, where the article has it; else the country. */
export function governmentOrLand(draft: Draft, country: Country | null): LocalId | null {
  if (country === null) return null;
  return (
    governmentOfCountry(draft, country) ?? landOfCountry(draft, country) ?? makeGovernment(draft, country)?.id ?? null
  );
}

export const isBody = (draft: Draft, id: LocalId): boolean => draft.entities.get(id)?.kind === 'Organization';

const lastOf = (
  { owners }: OfficePhrase,
  fits: (id: LocalId, mention: DraftMention) => boolean,
): DraftMention | undefined => owners.findLast((mention) => fits(mention.entity, mention));

const lastPlace = (draft: Draft, phrase: OfficePhrase): DraftMention | undefined =>
  lastOf(phrase, (id) => isTown(draft, id));

export function isTown(draft: Draft, id: LocalId): boolean {
  const entity = draft.entities.get(id);
  return entity?.kind === 'Place' && entity.placeKind !== 'COUNTRY';
}

function ofState(draft: Draft, home: Country | null, phrase: OfficePhrase): LocalId | null {
  const owner = lastOf(phrase, (id) => countryOf(draft, id) !== null);
  if (owner && isOfItsOwn(draft, owner.entity)) return owner.entity;
  if (owner) return landOrGovernment(draft, countryOf(draft, owner.entity));
  // "the president of the Senate", "European Commission President X"
  const body = phrase.office === 'state' ? lastOf(phrase, (id) => isBody(draft, id)) : undefined;
  return body?.entity ?? landOrGovernment(draft, home);
}

/** A spokesman speaks for the institution named, or for the government of who is named. */
function ofInstitution(page: Page, draft: Draft, home: Country | null, phrase: OfficePhrase): LocalId | null {
  const owner = lastOf(phrase, () => true);
  if (owner)
    return isBody(draft, owner.entity) ? owner.entity : governmentOrLand(draft, countryOf(draft, owner.entity));
  const ofGovernment = /^(?:government|presidential|cabinet)$/u.test(keyAt(page, phrase.noun - 1));
  return ofGovernment || isHis(page, phrase) ? governmentOrLand(draft, home) : null;
}

export const isHis = (page: Page, { pronoun }: OfficePhrase): boolean =>
  pronoun !== null && /^(?:his|her)$/u.test(keyAt(page, pronoun));

/** Who sends an envoy; not where to. */
function ofSender(page: Page, draft: Draft, home: Country | null, phrase: OfficePhrase): LocalId | null {
  const inFront = phrase.owners.find(({ from }) => from < phrase.noun);
  const behind =
    keyAt(page, phrase.noun + 1) === 'of' ? phrase.owners.find(({ from }) => from > phrase.noun) : undefined;
  const sender = inFront ?? behind;
  if (!sender) return landOrGovernment(draft, home);
  const country = countryOf(draft, sender.entity);
  if (country !== null) return landOrGovernment(draft, country);
  return isBody(draft, sender.entity) ? sender.entity : null;
}

/** A security council, a regional government, a group that rules: led by its own head, which the government of a country is not. */
function isOfItsOwn(draft: Draft, id: LocalId): boolean {
  const kind = draft.entities.get(id)?.organizationKind;
  if (kind === 'ARMED_GROUP' || kind === 'PARTY') return true;
  const country = countryOf(draft, id);
  return kind === 'GOVERNMENT' && country !== null && governmentOfCountry(draft, country) !== id;
}

const ARM = /\b(?:air force|navy|guard|corps|command|brigade|division|regiment|fleet|battalion|squadron)$/iu;

/** "the air force", "Northern Command", "the Philippine Army": an arm of a country's forces, where "the army" stands for all of them. */
function isArm(page: Page, { from, until }: DraftMention): boolean {
  const words = page.article.text.slice(page.tokens[from]?.start, page.tokens[until - 1]?.end);
  return ARM.test(words) || /\bArmy$/u.test(words);
}

/** The body headed, also an arm of the forces; of whoever heads the army, the navy or the office of a country the country. */
function ofBody(page: Page, draft: Draft, home: Country | null, phrase: OfficePhrase): LocalId | null {
  const owner = lastOf(phrase, (id) => isBody(draft, id)) ?? lastOf(phrase, () => true);
  if (!owner) return phrase.pronoun === null || isHis(page, phrase) ? landOrGovernment(draft, home) : null;
  const entity = draft.entities.get(owner.entity);
  if (isBody(draft, owner.entity) && isArm(page, owner)) return owner.entity;
  const country = countryOf(draft, owner.entity) ?? (entity?.organizationKind === 'MILITARY' ? home : null);
  const ofCountry =
    (entity?.organizationKind === 'GOVERNMENT' && !isOfItsOwn(draft, owner.entity)) ||
    entity?.organizationKind === 'MILITARY' ||
    entity?.kind === 'Person' ||
    entity?.placeKind === 'COUNTRY';
  const land = ofCountry ? landOrGovernment(draft, country) : null;
  return land ?? (entity?.kind === 'Person' ? null : owner.entity);
}
