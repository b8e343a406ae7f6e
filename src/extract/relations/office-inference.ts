/** Where an office is held that does not say so: from what the sentences before it are about. */
import type { LocalId } from '../../model/article-facts.js';
import { countryOf } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import type { Country } from '../homes.js';
import { isRoleNoun, roleOf, wordsBefore } from '../names/role-words.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import type { OfficePhrase } from './office-phrases.js';
import { governmentOrLand, isBody, isTown, landOrGovernment } from './office-targets.js';

const OF_UNITED_STATES = readWordList('position-words.json', 'officesOfUnitedStates');
const UNITED_STATES: Country = 'country:us';
const SENTENCES_BACK = 2;
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
    case 'legislator':
    case 'envoy': {
      if (phrase.owners.length > 0 && phrase.office !== 'envoy') return null;
      if (OF_UNITED_STATES.has(keyAt(page, phrase.noun)) && draft.idOfKey(UNITED_STATES) !== undefined)
        return landOrGovernment(draft, UNITED_STATES);
      return landOrGovernment(draft, stateSpokenOf(page, draft, person, phrase, holders));
    }
    case 'spokesperson': {
      if (phrase.owners.length > 0) return null;
      if (/^(?:government|presidential|cabinet)$/u.test(keyAt(page, phrase.noun - 1)))
        return governmentOrLand(draft, stateSpokenOf(page, draft, person, phrase, holders));
      return spokenOf(page, draft, phrase, ({ entity }) => isBody(draft, entity))?.entity ?? null;
    }
    case 'place':
      return phrase.owners.length > 0
        ? null
        : (spokenOf(page, draft, phrase, ({ entity }) => isTown(draft, entity))?.entity ?? null);
    case 'head':
    case 'aide':
      if (phrase.owners.length > 0 || phrase.pronoun === null) return null;
      return (
        spokenOf(
          page,
          draft,
          phrase,
          ({ entity }) => isBody(draft, entity) || draft.entities.get(entity)?.placeKind === 'COUNTRY',
        )?.entity ?? null
      );
  }
}

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
