/** Nouns of leave and of limits: "permission", "green light", "restrictions". */
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { involvesWeapons } from './actions.js';
import { type Core, coreOf } from './core.js';
import { decidedBehind } from './decided.js';
import { type Sense, type Sensed } from './words.js';

/** What becomes of a permission or a restriction. */
const DECIDING: readonly Sense[] = ['GIVE', 'WITHHOLD', 'REVOKE', 'LIFT', 'IMPOSE', 'REFUSE', 'LAST', 'PENDING'];

export function permission(page: Page, draft: Draft, word: Sensed, until: number, end: number): Core | null {
  if (
    /^(?:leave|authority|license|licence|exemption|permit|permits|okay|nod|blessing)$/u.test(word.key) &&
    keyAt(page, word.until) !== 'to' &&
    keyAt(page, word.until) !== 'for'
  )
    return null;
  const core = coreOf(page, draft, word, {
    base: 'permission',
    isNoun: true,
    from: word.until,
    until,
    rule: 'permission-noun',
  });
  const given = core.chain.length > 1 ? core : decidedBehind(page, draft, core, end, DECIDING);
  if (!given) return null;
  // "asked for the permission": which one the article tells.
  const known = /^(?:the|that|this|such)$/u.test(keyAt(page, word.from - 1));
  return given.complement.action !== null || known ? given : null;
}

export function restriction(page: Page, draft: Draft, word: Sensed, until: number, end: number): Core | null {
  const core = coreOf(page, draft, word, {
    base: 'restriction',
    isNoun: true,
    from: word.until,
    until,
    rule: 'permission-restriction',
  });
  const given = core.chain.length > 1 ? core : decidedBehind(page, draft, core, end, DECIDING);
  if (!given) return null;
  const { action, range } = given.complement;
  const armed = involvesWeapons(page, draft, range.from, range.until) || weaponsBefore(page, draft, word);
  const known = /^(?:all|further|such|remaining|these|those|the)$/u.test(keyAt(page, word.from - 1));
  if (action === null && !armed && !known) return null;
  return given;
}

/** "weapons restrictions", "ATACMS limits". */
const weaponsBefore = (page: Page, draft: Draft, word: Sensed): boolean =>
  /^(?:weapons|arms|use|strikes?|range)$/u.test(keyAt(page, word.from - 1)) ||
  draft.entities.get(draft.at(word.from - 1)?.entity ?? '')?.kind === 'WeaponSystem';
