/** Where an office is held that does not say so: from what the sentences before it are about. */
import type { LocalId } from '../../model/article-facts.js';
import { countryOf } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import type { Country } from '../homes.js';
import { isRoleNoun, roleOf, wordsBefore } from '../names/role-words.js';
import { homeOfSpeaker } from '../names/spoken-of.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import type { OfficePhrase } from './office-phrases.js';
import { governmentOrLand, isBody, isHis, isTown, landOrGovernment } from './office-targets.js';

const OF_UNITED_STATES = readWordList('position-words.json', 'officesOfUnitedStates');
const UNITED_STATES: Country = 'country:us';
/** Two sentences back three of five are wrong, in the corpus. */
const SENTENCES_BACK = 1;
const LONGEST_TITLE = 6;

/** Offices of states that one alone can hold, and by whom they are held in this article. */
export class Holders {
  readonly #held = new Map<string, LocalId>();

  note(page: Page, phrase: OfficePhrase, target: LocalId, person: LocalId): void {
    const key = officeKey(page, phrase);
    if (key !== null && !this.#held.has(`${key} ${target}`)) this.#held.set(`${key} ${target}`, person);
  }

  isOpenTo(page: Page, phrase: OfficePhrase, target: LocalId, person: LocalId): boolean {
    const key = officeKey(page, phrase);
    const holder = key === null ? undefined : this.#held.get(`${key} ${target}`);
    return holder === undefined || holder === person;
  }
}

function officeKey(page: Page, { office, noun }: OfficePhrase): string | null {
  if (office !== 'state' || !isRoleNoun(keyAt(page, noun))) return null;
  const role = roleOf(keyAt(page, noun), wordsBefore(page, noun, LONGEST_TITLE));
  return [role.noun, ...[...role.words].sort()].join(' ');
}

export function inferredTarget(
  page: Page,
  draft: Draft,
  person: LocalId,
  phrase: OfficePhrase,
  holders: Holders,
): LocalId | null {
  switch (phrase.office) {
    case 'state':
    case 'envoy':
      if (phrase.office === 'state' && phrase.owners.length > 0) return null;
      return landOrGovernment(draft, stateSpokenOf(page, draft, person, phrase, holders));
    case 'legislator': {
      const american = OF_UNITED_STATES.has(keyAt(page, phrase.noun)) && draft.idOfKey(UNITED_STATES) !== undefined;
      return american && phrase.owners.length === 0 ? landOrGovernment(draft, UNITED_STATES) : null;
    }
    case 'spokesperson':
      return institutionSpokenOf(page, draft, person, phrase, holders);
    case 'place':
      return phrase.owners.length > 0
        ? null
        : (spokenOf(page, draft, phrase, ({ entity }) => isGoverned(draft, entity))?.entity ?? null);
    case 'head':
    case 'aide':
      if (phrase.owners.length > 0 || phrase.pronoun === null) return null;
      if (isHis(page, phrase)) return landOrGovernment(draft, homeOfSpeaker(page, draft, phrase.pronoun));
      return (
        spokenOf(
          page,
          draft,
          phrase,
          (mention) => isNamedBody(page, draft, mention) || draft.entities.get(mention.entity)?.placeKind === 'COUNTRY',
        )?.entity ?? null
      );
  }
}

/** "Its spokesman, X", "government spokesman X"; where other words say whose ("for the junta") and are no name it is not known. */
function institutionSpokenOf(
  page: Page,
  draft: Draft,
  person: LocalId,
  phrase: OfficePhrase,
  holders: Holders,
): LocalId | null {
  if (phrase.owners.length > 0 || phrase.until > phrase.noun + 1) return null;
  if (/^(?:government|presidential|cabinet)$/u.test(keyAt(page, phrase.noun - 1)))
    return governmentOrLand(draft, stateSpokenOf(page, draft, person, phrase, holders));
  if (isHis(page, phrase)) return governmentOrLand(draft, homeOfSpeaker(page, draft, phrase.pronoun ?? phrase.from));
  const ministry = /^(?:ministry|department)$/u.test(keyAt(page, phrase.from));
  return (
    spokenOf(
      page,
      draft,
      phrase,
      (mention) =>
        isNamedBody(page, draft, mention) &&
        (!ministry || draft.entities.get(mention.entity)?.organizationKind === 'MINISTRY'),
    )?.entity ?? null
  );
}

/** "The opposition" is no body that has a head of its own. */
const isNamedBody = (page: Page, draft: Draft, { entity, from, until }: DraftMention): boolean =>
  isBody(draft, entity) && !(until - from === 1 && keyAt(page, from) === 'opposition');

/** Towns and regions have mayors and governors; rivers and refineries have not. */
const isGoverned = (draft: Draft, id: LocalId): boolean =>
  isTown(draft, id) && /^(?:CITY|REGION|OTHER)$/u.test(draft.entities.get(id)?.placeKind ?? '');

/** The country that the sentence, or one shortly before, is about, and whose office is not another’s. */
function stateSpokenOf(
  page: Page,
  draft: Draft,
  person: LocalId,
  phrase: OfficePhrase,
  holders: Holders,
): Country | null {
  const found = spokenOf(page, draft, phrase, ({ entity }) => {
    const known = draft.entities.get(entity);
    if (known?.placeKind !== 'COUNTRY' && known?.organizationKind !== 'GOVERNMENT') return false;
    const target = landOrGovernment(draft, countryOf(draft, entity));
    return target !== null && holders.isOpenTo(page, phrase, target, person);
  });
  return found === null ? null : countryOf(draft, found.entity);
}

/** The first that fits of this sentence before the phrase, else of a sentence before. */
function spokenOf(
  page: Page,
  draft: Draft,
  { from }: OfficePhrase,
  fits: (mention: DraftMention) => boolean,
): DraftMention | null {
  const here = page.tokens[from]?.sentence ?? 0;
  for (let sentence = here; sentence >= here - SENTENCES_BACK; sentence -= 1) {
    const range = page.sentences[sentence];
    for (let at = range?.from ?? 0; at < Math.min(from, range?.until ?? 0); at += 1) {
      const mention = draft.at(at);
      if (mention && fits(mention)) return mention;
    }
  }
  return null;
}
