import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { capitalRun } from './name-sequence.js';
import { personCalled } from './same-person.js';
import { keyOfSurname } from './surname-table.js';

const TITLES = readWordList('words.json', 'titles');
const TAILS = readWordList('words.json', 'titleTails');
const NOT_NAMES = readWordList('words.json', 'notNames');
const ORGANIZATION_NOUNS = readWordList('words.json', 'organizationNouns');

/** "Kremlin spokesman Dmitry Peskov", "Gen. Christopher Cavoli", "Secretary-General Jens Stoltenberg": a name behind a title. */
export const titledPeople: Step = {
  name: 'titled-people',
  run(page, draft) {
    for (let at = 1; at < page.tokens.length; at += 1) {
      if (!isOpen(page, at) || draft.at(at) || !page.tokens[at]?.capital || !isTitle(page, at - 1)) continue;
      // "the Minister of Gender Equality" is called by no name.
      if (page.tokens[at - 1]?.sentence !== page.tokens[at]?.sentence || keyAt(page, at - 1) === 'of') continue;
      if (!mayBeName(page, at) || TITLES.has(keyAt(page, at)) || TAILS.has(keyAt(page, at))) continue;
      const until = capitalRun(page, draft, at);
      const from = behindTitles(page, at, until);
      // "Minister Sheikh Talal Al-Khaled", of whom the name was read: the run is a title.
      if (until > from && !isPerson(draft, until)) add(page, draft, from, until);
    }
  },
};

/** A title, or the last word of one ("Secretary of State", "Secretary General"). */
export function isTitle(page: Page, at: number): boolean {
  const key = keyAt(page, at);
  if (TITLES.has(key)) return true;
  if (!TAILS.has(key)) return false;
  return TITLES.has(keyAt(page, at - 1)) || (keyAt(page, at - 1) === 'of' && TITLES.has(keyAt(page, at - 2)));
}

const isPerson = (draft: Draft, at: number): boolean =>
  draft.entities.get(draft.at(at)?.entity ?? '')?.kind === 'Person';

/** "Deputy Press Secretary Ann Berg": the run begins with more of the title. */
function behindTitles(page: Page, from: number, until: number): number {
  for (let at = until - 1; at > from; at -= 1) if (isTitle(page, at)) return at + 1;
  return from;
}

/** "Prime Minister May" is a name; "the minister in May" is none, nor is "President May 5". */
const mayBeName = (page: Page, at: number): boolean =>
  !NOT_NAMES.has(keyAt(page, at)) || (knownBehindTitle(page, at) !== null && !/^\d/u.test(keyAt(page, at + 1)));

/** The office holder of the tables with the title in front of the token. */
const knownBehindTitle = (page: Page, at: number): string | null =>
  keyOfSurname(keyAt(page, at), { as: 'TITLED', title: keyAt(page, at - 1) }, page.article.meta.publishedAt);

function add(page: Page, draft: Draft, from: number, until: number): void {
  const names = page.tokens.slice(from, until);
  const last = names.at(-1);
  if (!last || names.some(({ key }) => ORGANIZATION_NOUNS.has(key)) || !mayBeName(page, until - 1)) return;
  const name = wordsOf(page, from, until).words.replace(/\s+/gu, ' ');
  const known = names.length === 1 ? knownBehindTitle(page, from) : null;
  const entity =
    personCalled(draft, name, from) ??
    (known === null ? null : draft.known(known))?.id ??
    draft.found({ kind: 'Person', name, named: true }).id;
  draft.mention({ from, until, entity, form: 'NAME', rule: 'titled-person', confidence: 0.85 });
}
