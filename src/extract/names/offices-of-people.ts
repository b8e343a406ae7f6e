import type { LocalId } from '../../model/article-facts.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { personSpokenOf } from './spoken-of.js';

const POSSESSIVE = /^['’]s?$/u;

/** "Solheim’s office", "her press office": the body around somebody who holds an office. */
export const officesOfPeople: Step = {
  name: 'offices-of-people',
  run(page, draft) {
    for (let at = 1; at < page.tokens.length; at += 1) {
      if (keyAt(page, at) !== 'office' || !isOpen(page, at) || draft.at(at)) continue;
      const from = keyAt(page, at - 1) === 'press' ? at - 1 : at;
      const person = owner(page, draft, from);
      if (person === null || isRoom(page, draft, from)) continue;
      const office = officeOf(draft, person);
      draft.mention({ from, until: at + 1, entity: office, form: 'NOMINAL', rule: 'office-of', confidence: 0.8 });
    }
  },
};

function owner(page: Page, draft: Draft, from: number): LocalId | null {
  const before = keyAt(page, from - 1);
  if (/^(?:his|her)$/u.test(before)) return personSpokenOf(page, draft, from - 1, before === 'her' ? 'female' : 'male');
  const mention = POSSESSIVE.test(before) ? draft.at(from - 2) : null;
  return mention && draft.entities.get(mention.entity)?.kind === 'Person' ? mention.entity : null;
}

/** "in her office", "outside Solheim’s office". */
function isRoom(page: Page, draft: Draft, from: number): boolean {
  const before = POSSESSIVE.test(keyAt(page, from - 1)) ? (draft.at(from - 2)?.from ?? from) - 1 : from - 2;
  return /^(?:in|at|into|outside|inside|near|leaving|left)$/u.test(keyAt(page, before));
}

function officeOf(draft: Draft, person: LocalId): LocalId {
  const name = draft.entities.get(person)?.name ?? person;
  const { id } = draft.found({
    kind: 'Organization',
    name: `office of ${name}`,
    slug: `${person}-office`,
    named: true,
    organizationKind: 'GOVERNMENT',
  });
  const country = countryOf(draft, person);
  if (country !== null) draft.homes.set(id, country);
  return id;
}
