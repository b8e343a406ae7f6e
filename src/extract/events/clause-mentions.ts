import type { LocalId } from '../../model/article-facts.js';
import type { EntityKind } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import type { Page } from '../page.js';
import type { Trigger } from './trigger.js';

/** Clauses in news are seldom longer; looking no further keeps long sentences cheap. */
const REACH = 30;

/** Entities of a kind named behind the trigger in what hangs on it: "approval to strike Russia using ATACMS". */
export function mentionsInClause(
  page: Page,
  draft: Draft,
  { at, until, kind }: Trigger,
  wanted: EntityKind,
): LocalId[] {
  const sentence = page.tokens[at]?.sentence;
  const root = rootOf(page, at, kind === 'noun');
  const found: LocalId[] = [];
  for (let next = until; next < until + REACH && page.tokens[next]?.sentence === sentence; next += 1) {
    const mention = draft.at(next);
    if (!mention || draft.entities.get(mention.entity)?.kind !== wanted) continue;
    if (page.parsed === null || page.parsed.tree.isWithin(next, root)) found.push(mention.entity);
  }
  return [...new Set(found)];
}

/** The verb that governs a noun: what belongs to the noun is often hung on the verb. */
function rootOf({ parsed }: Page, at: number, noun: boolean): number {
  const head = parsed?.tree.node(at).head ?? null;
  return noun && head !== null && parsed?.tree.node(head).partOfSpeech === 'VERB' ? head : at;
}
