import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { isSayingVerb } from '../statements/cues.js';
import { readWordList } from '../table.js';
import { capitalRun } from './name-sequence.js';

const FIRST_NAMES = readWordList('words.json', 'firstNames');
const NOT_NAMES = readWordList('words.json', 'notNames');
const ORGANIZATION_NOUNS = readWordList('words.json', 'organizationNouns');

/** People without a title: a first name and a surname, or two capitalized words that say something or are explained behind a comma. */
export const personPatterns: Step = {
  name: 'person-patterns',
  run(page, draft) {
    for (let at = 0; at < page.tokens.length; at += 1) {
      if (!page.tokens[at]?.capital || !isOpen(page, at) || draft.at(at)) continue;
      const until = capitalRun(page, draft, at);
      if (until - at >= 2 && isPerson(page, at, until)) add(page, draft, at, until);
      at = Math.max(at, until - 1);
    }
  },
};

function isPerson(page: Page, from: number, until: number): boolean {
  const names = page.tokens.slice(from, until);
  if (until - from > 4 || names.some(({ key }) => NOT_NAMES.has(key) || ORGANIZATION_NOUNS.has(key))) return false;
  if (names.some(({ text }) => text.length > 2 && text === text.toUpperCase() && !text.includes('.'))) return false;
  // Headlines write every word with a capital.
  if (page.tokens[from]?.section === 'title' && !FIRST_NAMES.has(names[0]?.key ?? '')) return false;
  if (FIRST_NAMES.has(names[0]?.key ?? '')) return true;
  const speaks = isSayingVerb(keyAt(page, until)) || isSayingVerb(keyAt(page, from - 1));
  return until - from <= 3 && (speaks || isExplained(page, until));
}

/** "Serhiy Kuzan, chairman of …", "Rajan Menon, who …". */
function isExplained(page: Page, until: number): boolean {
  return (
    keyAt(page, until) === ',' &&
    /^(?:a|an|the|who|whose|former|head|director|chairman|president|professor|senior|chief|adviser|deputy)$/u.test(
      keyAt(page, until + 1),
    ) &&
    /\p{Ll}/u.test(keyAt(page, until + 2))
  );
}

function add(page: Page, draft: Draft, from: number, until: number): void {
  const name = page.tokens
    .slice(from, until)
    .map(({ text, joined }) => (joined ? `-${text}` : ` ${text}`))
    .join('')
    .trim();
  const entity = draft.found({ kind: 'Person', name, named: true });
  draft.mention({ from, until, entity: entity.id, form: 'NAME', rule: 'person-pattern', confidence: 0.75 });
}
