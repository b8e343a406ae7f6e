import type { PermissionStatus } from '../../model/vocabulary.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import type { PermissionTrigger } from './find-permissions.js';
import { DENIED, GIVE, HYPOTHETICAL, LIMITS, REQUESTED, REVIEW } from './triggers.js';

/** How many tokens in front of the trigger can turn it. */
const REACH = 14;

/**
 * What became of the permission, from the words in front of the trigger; null where it is only imagined ("if the US
 * allowed …", "allowing strikes would …").
 */
export function readStatus(page: Page, trigger: PermissionTrigger, range: TokenRange): PermissionStatus | null {
  const { at, kind } = trigger;
  const { text } = page.article;
  const before = text.slice(page.tokens[Math.max(range.from, at - REACH)]?.start ?? 0, page.tokens[at]?.start ?? 0);
  const near = text.slice(page.tokens[Math.max(range.from, at - 6)]?.start ?? 0, page.tokens[at]?.start ?? 0);
  const sentence = text.slice(page.tokens[range.from]?.start ?? 0, page.tokens[range.until - 1]?.end ?? 0);
  if (kind === 'prevent') return 'DENIED';
  if (kind === 'revoke') return /\bcould|may|might\b/iu.test(near) ? null : 'REVOKED';
  if (DENIED.test(near)) return 'DENIED';
  if (kind === 'permission') return ofPermission(page, at, range, before, sentence);
  if (REQUESTED.test(before)) return 'REQUESTED';
  if (REVIEW.test(before)) return 'UNDER_REVIEW';
  if (HYPOTHETICAL.test(near) || /^(?:allowing|permitting|letting|lifting|easing|loosening)$/u.test(keyAt(page, at))) {
    return /\b(?:is|was|are|were)\b\s*$/iu.test(before) ? granted(sentence) : null;
  }
  // "decision to allow", "to ease restrictions": an infinitive tells no outcome of its own.
  if (keyAt(page, at - 1) === 'to')
    return /\b(?:decision|decided|agreed|latest|first|nations?|countr(?:y|ies)) to$/iu.test(before.trimEnd())
      ? granted(sentence)
      : null;
  return granted(sentence);
}

const granted = (sentence: string): PermissionStatus => (LIMITS.test(sentence) ? 'GRANTED_WITH_LIMITS' : 'GRANTED');

/** Permission is given, asked for or withheld; the bare noun says nothing. */
function ofPermission(
  page: Page,
  at: number,
  range: TokenRange,
  before: string,
  sentence: string,
): PermissionStatus | null {
  let given = false;
  for (let verb = at - 1; verb > Math.max(range.from - 1, at - 10); verb -= 1)
    if (GIVE.has(keyAt(page, verb)) || keyAt(page, verb) === 'received') given = true;
  if (REQUESTED.test(before) && !given) return 'REQUESTED';
  if (!given) return null;
  if (REVIEW.test(before)) return 'UNDER_REVIEW';
  return /\bif\b/iu.test(before) ? null : granted(sentence);
}
