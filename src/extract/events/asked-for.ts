import type { EventType } from '../../model/event-types.js';
import { keyAt, type Page } from '../page.js';
import { isVerbIn } from './event-verbs.js';
import type { Trigger } from './trigger.js';
import { agreedTo } from './trigger-words.js';

/**
 * What is asked for or refused is told by the request or refusal: "urged Berlin to allow", "refused to loosen", "pleas for
 * permission". Deliveries that are suspended were made before.
 */
const TOLD_BY: Partial<Record<EventType, ReadonlySet<EventType>>> = {
  REQUEST: new Set(['AUTHORIZATION']),
  REFUSAL: new Set(['AUTHORIZATION', 'ARMS_TRANSFER', 'REFUSAL']),
};
/** Between the act and what it is about may stand whom it is addressed to, and no more. */
const REACH = 14;

/** The triggers without those that only name what another one asks for or refuses, or that it is agreed. */
export function withoutAsked<T extends Trigger>(page: Page, triggers: readonly T[]): T[] {
  return triggers.filter(
    (inner) =>
      !triggers.some((other) => inner.type === 'AGREEMENT' && agreedTo(page, other.from) === inner.from) &&
      !triggers.some(
        (outer) =>
          outer !== inner &&
          outer.at < inner.at &&
          inner.at - outer.at <= REACH &&
          TOLD_BY[outer.type]?.has(inner.type) === true &&
          !isVerbIn('suspends', keyAt(page, outer.at)) &&
          isAbout(page, outer, inner),
      ),
  );
}

function isAbout(page: Page, outer: Trigger, inner: Trigger): boolean {
  if (page.tokens[outer.at]?.sentence !== page.tokens[inner.at]?.sentence) return false;
  if (page.parsed?.tree.isWithin(inner.at, outer.at)) return true;
  for (let at = outer.until; at < inner.from; at += 1) if (/^[.;:,]$/u.test(keyAt(page, at))) return false;
  return /^(?:to|further|for|that|permission)$/u.test(keyAt(page, inner.from - 1));
}
