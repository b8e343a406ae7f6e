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
      if (NOT_NAMES.has(keyAt(page, at)) || TITLES.has(keyAt(page, at)) || TAILS.has(keyAt(page, at))) continue;
      const until = capitalRun(page, draft, at);
      if (until > at) add(page, draft, at, until);
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

function add(page: Page, draft: Draft, from: number, until: number): void {
  const names = page.tokens.slice(from, until);
  const last = names.at(-1);
  if (!last || names.some(({ key }) => ORGANIZATION_NOUNS.has(key)) || NOT_NAMES.has(last.key)) return;
  const name = wordsOf(page, from, until).words.replace(/\s+/gu, ' ');
  const use = { as: 'TITLED', title: keyAt(page, from - 1) } as const;
  const known = names.length === 1 ? keyOfSurname(last.key, use, page.article.meta.publishedAt) : null;
  const entity =
    personCalled(draft, name, from) ??
    (known === null ? null : draft.known(known))?.id ??
    draft.found({ kind: 'Person', name, named: true }).id;
  draft.mention({ from, until, entity, form: 'NAME', rule: 'titled-person', confidence: 0.85 });
}
