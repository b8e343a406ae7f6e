/** Which country "its", "the country’s" or "his" points to. */
import type { LocalId } from '../../model/article-facts.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import type { Page } from '../page.js';
import { type Gender, genderOf } from './gender.js';

const SENTENCES_BACK = 2;

/** Of "its": the first country or government of this sentence before the token, else of a sentence before. */
export function countrySpokenOf(page: Page, draft: Draft, before: number): Country | null {
  const found = firstMention(page, draft, before, (id) => {
    const entity = draft.entities.get(id);
    return entity?.placeKind === 'COUNTRY' || entity?.organizationKind === 'GOVERNMENT';
  });
  return countryOf(draft, found);
}

/** Of "his": the country of the person spoken of. */
export function homeOfSpeaker(page: Page, draft: Draft, before: number): Country | null {
  return countryOf(draft, personSpokenOf(page, draft, before, null));
}

/** The first person of this sentence before the token, else of a sentence before; of the gender where it is given. */
export function personSpokenOf(page: Page, draft: Draft, before: number, gender: Gender | null): LocalId | null {
  return firstMention(page, draft, before, (id) => {
    const entity = draft.entities.get(id);
    if (entity?.kind !== 'Person' || !entity.named) return false;
    const known = gender === null ? null : genderOf(page, draft, id);
    return known === null || known === gender;
  });
}

function firstMention(page: Page, draft: Draft, before: number, fits: (id: LocalId) => boolean): LocalId | null {
  const here = page.tokens[before]?.sentence ?? 0;
  for (let sentence = here; sentence >= here - SENTENCES_BACK; sentence -= 1) {
    const range = page.sentences[sentence];
    for (let at = range?.from ?? 0; at < Math.min(before, range?.until ?? 0); at += 1) {
      const mention = draft.at(at);
      if (mention && mention.form !== 'ADJECTIVAL' && fits(mention.entity)) return mention.entity;
    }
  }
  return null;
}
