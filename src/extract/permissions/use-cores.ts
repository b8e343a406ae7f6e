/** Nouns of use: "ruled out any use of its jets against", "refused Washington the use of the base". */
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { involvesArms } from './actions.js';
import { chainOver } from './chain.js';
import { readComplement } from './complement.js';
import type { Core } from './core.js';
import { decidedBehind } from './decided.js';
import { canAct, isNoun } from './party.js';
import { means, type Sense, type Sensed } from './words.js';

/** What becomes of a use that somebody has in mind. */
const DECIDING: readonly Sense[] = ['ALLOW', 'FORBID', 'REFUSE', 'WITHHOLD', 'REVIEW', 'PENDING'];

const USE = /^(?:use|deployment|employment|firing|launch)$/u;

const USING = /^(?:using|firing|striking|hitting|launching|attacking|flying)$/u;

/** "ruled out Ukraine using its missiles", "says no to Israel striking": a gerund with whoever would do it. */
export function usingBySomebody(page: Page, draft: Draft, at: number, until: number): Core | null {
  const key = keyAt(page, at);
  const doer = draft.at(at - 1);
  if (!USING.test(key) || !doer || !isNoun(page, doer) || !canAct(page, draft, doer)) return null;
  const complement = readComplement(page, draft, doer.from, until);
  if (complement.action === null) return null;
  const word: Sensed = { senses: new Set(['PERMISSION']), key, from: doer.from, until: at + 1 };
  const chain = chainOver(page, draft, word, true);
  const over = chain[1];
  return over?.group && means(over.word, 'REFUSE', 'REVIEW')
    ? { word, base: 'using', chain, complement, rule: 'permission-use' }
    : null;
}

export function nounOfUse(page: Page, draft: Draft, at: number, until: number, end: number): Core | null {
  const key = keyAt(page, at);
  if (!USE.test(key) || keyAt(page, at + 1) !== 'of' || keyAt(page, at + 2) === 'force' || draft.at(at)) return null;
  const word: Sensed = { senses: new Set(), key, from: at, until: at + 1 };
  const complement = readComplement(page, draft, at, until);
  if (!involvesArms(page, draft, at + 2, complement.range.until)) return null;
  const chain = chainOver(page, draft, { ...word, senses: new Set(['PERMISSION']) }, true);
  const over = chain[1];
  if (!over)
    return decidedBehind(
      page,
      draft,
      { word, base: 'using', chain, complement, rule: 'permission-use' },
      end,
      DECIDING,
    );
  // "granted Warsaw the use of", "denied it the use of": given like leave.
  if (means(over.word, 'GIVE', 'WITHHOLD') && (over.object !== null || chain[0]?.from !== at))
    return { word, base: 'permission', chain, complement, rule: 'permission-use' };
  // "ruled out any use of": of restrictions and permissions of use their own words tell.
  if (!means(over.word, 'REFUSE', 'REVIEW', 'ASK', 'PLEA') || over.group === null) return null;
  return { word, base: 'using', chain, complement, rule: 'permission-use' };
}
