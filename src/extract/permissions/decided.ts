/** What is decided of a noun in the predicate behind it: "permission to use the missiles was refused", "sales are on hold". */
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { chainOver } from './chain.js';
import { clauseEnd } from './clauses.js';
import { readComplement } from './complement.js';
import type { Core } from './core.js';
import type { Link } from './link.js';
import { skipAdverbs, type VerbGroup, verbGroup } from './verb-groups.js';
import { means, type Sense, type Sensed, wordAt } from './words.js';

/** Between a noun with all that hangs on it and its verb. */
const REACH = 30;

/** With the verb of one of the senses that tells in the passive what became of the noun; null where none does. */
export function decidedBehind(
  page: Page,
  draft: Draft,
  core: Core,
  until: number,
  senses: readonly Sense[],
): Core | null {
  const clause = Math.min(until, clauseEnd(page, core.word.until, until));
  const end = Math.min(clause, core.word.until + REACH);
  for (let at = core.word.until; at < end; at += 1) {
    const verb = wordAt(page, at);
    if (draft.at(at) || !means(verb, ...senses)) continue;
    const group = verbGroup(page, verb.from, verb.until);
    if (!isPredicate(page, core, verb, group)) continue;
    return {
      ...core,
      chain: [...core.chain, ...chainOver(page, draft, verb, false)],
      complement: readComplement(page, draft, core.complement.range.from, Math.min(until, group.from)),
      evidenceUntil: clause,
    };
  }
  return null;
}

/** The decision on a request stands behind it as that on what is asked for: "a request by Kyiv for missiles was refused". */
export const isUndecided = (chain: readonly Link[]): boolean => {
  const top = chain.at(-1);
  return chain.length === 1 || (top?.group === null && means(top.word, 'PLEA'));
};

/** What stands behind "which" is told of something else. */
function isPredicate(page: Page, core: Core, verb: Sensed, group: VerbGroup): boolean {
  if (/^(?:that|which|who|,)$/u.test(keyAt(page, group.from - 1))) return false;
  if (means(verb, 'PENDING', 'HELD'))
    return /^(?:is|are|was|were|be|been|remains?|remained)$/u.test(keyAt(page, skipAdverbs(page, verb.from - 1)));
  return group.passive || (means(verb, 'LAST') && means(core.word, 'RESTRICTION') && group.form === 'finite');
}
