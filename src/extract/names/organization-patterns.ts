import type { OrganizationKind } from '../../model/vocabulary.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { capitalRun } from './name-sequence.js';

const NOUNS = readWordList('words.json', 'organizationNouns');
const PAPERS = readWordList('name-words.json', 'papers');
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'this',
  'its',
  'his',
  'their',
  'our',
  'in',
  'on',
  'at',
  'new',
  'and',
  'but',
]);

const KINDS: Readonly<Record<string, OrganizationKind>> = {
  party: 'PARTY',
  brigade: 'MILITARY',
  battalion: 'MILITARY',
  regiment: 'MILITARY',
  division: 'MILITARY',
  army: 'MILITARY',
  navy: 'MILITARY',
  fleet: 'MILITARY',
  forces: 'MILITARY',
  command: 'MILITARY',
  times: 'MEDIA',
  post: 'MEDIA',
  journal: 'MEDIA',
  news: 'MEDIA',
  tv: 'MEDIA',
  radio: 'MEDIA',
  tribune: 'MEDIA',
  herald: 'MEDIA',
  agency: 'AGENCY',
  service: 'AGENCY',
  bureau: 'AGENCY',
  corporation: 'COMPANY',
  company: 'COMPANY',
  inc: 'COMPANY',
  ltd: 'COMPANY',
  corp: 'COMPANY',
  bank: 'COMPANY',
  institute: 'NGO',
  university: 'NGO',
  foundation: 'NGO',
  center: 'NGO',
  centre: 'NGO',
  association: 'NGO',
  observatory: 'NGO',
  alliance: 'ALLIANCE',
};

/** "Carnegie Russia Eurasia Center", "Reform Party", "University of Chicago": capitalized words around what they are a name of. */
export const organizationPatterns: Step = {
  name: 'organization-patterns',
  run(page, draft) {
    for (let at = 0; at < page.tokens.length; at += 1) {
      if (!page.tokens[at]?.capital || !isOpen(page, at) || draft.at(at)) continue;
      const from = DETERMINERS.has(keyAt(page, at)) ? at + 1 : at;
      const run = capitalRun(page, draft, from);
      const end = endOfName(page, from, run);
      if (end > from && page.tokens[from]?.section !== 'title') {
        const name = page.tokens
          .slice(from, end)
          .map(({ text }) => text)
          .join(' ');
        const entity = draft.found({
          kind: 'Organization',
          name,
          named: true,
          organizationKind: organizationKindOf(page, from, end),
        });
        draft.mention({
          from,
          until: end,
          entity: entity.id,
          form: 'NAME',
          rule: 'organization-pattern',
          confidence: 0.75,
        });
      }
      at = Math.max(at, run - 1);
    }
  },
};

/** The run ends with such a noun and has something before it, or begins with one followed by "of" and a name. */
function endOfName(page: Page, from: number, run: number): number {
  if (run - from >= 2 && NOUNS.has(keyAt(page, run - 1))) return run;
  const opens = run - from === 1 && NOUNS.has(keyAt(page, from)) && keyAt(page, run) === 'of';
  const name = page.tokens[run + 1];
  if (!opens || !name?.capital || !/^\p{Lu}\p{Ll}+$/u.test(name.text)) return from;
  return run + 2;
}

export function organizationKindOf(page: Page, from: number, until: number): OrganizationKind {
  const last = keyAt(page, until - 1);
  return KINDS[last] ?? (PAPERS.has(last) ? 'MEDIA' : (KINDS[keyAt(page, from)] ?? 'OTHER'));
}
