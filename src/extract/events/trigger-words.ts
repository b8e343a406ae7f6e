import type { EventType } from '../../model/event-types.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { giverOf } from '../syntax/giving.js';
import { isVerbIn } from './event-verbs.js';
import type { PlacedTrigger } from './find-triggers.js';

/** So many words at most stand between a verb and the noun that completes it. */
const NEAR = 6;

/** What is given or denied is permission; who denies an attack gives nothing. */
const GIVEN: ReadonlySet<EventType> = new Set(['AUTHORIZATION', 'REFUSAL']);

/**
 * The words that tell the event: "signed a treaty", "held talks", "given Kyiv permission", "permission had been granted",
 * "agreed to let" are each one trigger.
 */
export function wordsOfTrigger(page: Page, trigger: PlacedTrigger): TokenRange {
  const { type, kind, at, from, until, end, around } = trigger;
  if (kind === 'noun') return around.isGiven && GIVEN.has(type) ? withGiver(page, trigger) : { from, until };
  if (type === 'AUTHORIZATION') return { from: agreedTo(page, from) ?? from, until: end };
  if (type !== 'AGREEMENT') return { from, until: end };
  const signed = around.parties.find(
    ({ function: name, lists, head }) => name === 'object' && lists.has('agreements') && head > at && head - at <= NEAR,
  );
  return { from, until: signed ? signed.head + 1 : end };
}

/** "given Kyiv permission", "permission had been granted": the verb of giving, in front of the noun or behind it. */
function withGiver(page: Page, { at, from, until }: PlacedTrigger): TokenRange {
  const { parsed } = page;
  if (!parsed) return { from, until };
  const above = parsed.tree.node(at).head;
  const given = above !== null && isVerbIn('given', keyAt(page, above)) ? above : null;
  const verb = given ?? giverOf(parsed, at);
  if (verb === null || Math.abs(verb - at) > NEAR) return { from, until };
  return { from: Math.min(from, verb), until: Math.max(until, verb + 1) };
}

/** "agreed to let", "agreed on Monday to send": the verb of agreeing in front of what is agreed to, or null. */
export function agreedTo(page: Page, verb: number): number | null {
  if (keyAt(page, verb - 1) !== 'to') return null;
  for (let at = verb - 2; at >= verb - NEAR; at -= 1) {
    if (/^[.,;:]$/u.test(keyAt(page, at))) return null;
    if (isVerbIn('agrees', keyAt(page, at))) return at;
  }
  return null;
}
