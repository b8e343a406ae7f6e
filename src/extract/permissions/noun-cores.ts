/** Nouns of leave and of limits: "permission", "green light", "restrictions". */
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import { involvesWeapons } from './actions.js';
import { type Core, coreOf } from './core.js';
import { decidedBehind, isUndecided } from './decided.js';
import { unrestricted } from './standing-cores.js';
import { means, type Sense, type Sensed } from './words.js';

/** "access to four bases", "access to its airspace". */
function isAccess(page: Page, { until }: Sensed): boolean {
  if (keyAt(page, until) !== 'to') return false;
  for (let at = until + 1; at < until + ACCESS_REACH; at += 1) if (PLACES.has(keyAt(page, at))) return true;
  return false;
}

const ACCESS_REACH = 9;
const PLACES = readWordList('permission-lists.json', 'places');

/** "overflight rights", "landing permission", "arms export licences" say themselves what may be done. */
function isComplete(page: Page, draft: Draft, { word, complement: { range } }: Core): boolean {
  if (/^(?:overflight|landing|basing|docking|transit|refuel\w*)$/u.test(word.key)) return true;
  if (/^(?:overflight|landing|docking|transit)$/u.test(keyAt(page, word.from - 1))) return true;
  return (
    word.key === 'export' &&
    (involvesWeapons(page, draft, word.from - 2, word.from) || involvesWeapons(page, draft, range.from, range.until))
  );
}

/** What becomes of a permission or a restriction. */
const DECIDING: readonly Sense[] = ['GIVE', 'WITHHOLD', 'REVOKE', 'LIFT', 'IMPOSE', 'REFUSE', 'LAST', 'PENDING'];

export function permission(page: Page, draft: Draft, word: Sensed, until: number, end: number): Core | null {
  if (word.key === 'access' && !isAccess(page, word)) return null;
  if (
    /^(?:leave|authority|licenses?|licences?|exemption|permits?|okay|nod|blessing)$/u.test(word.key) &&
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
  const given = isUndecided(core.chain) ? decidedOr(core, decidedBehind(page, draft, core, end, DECIDING)) : core;
  if (!given) return null;
  // "asked for the permission": which one the article tells.
  const known = /^(?:the|that|this|such)$/u.test(keyAt(page, word.from - 1));
  if (word.key === 'access' || isComplete(page, draft, given)) return { ...given, rule: 'permission-access' };
  return given.complement.action !== null || known ? given : null;
}

/** Undecided, it counts if somebody asks for it. */
const decidedOr = (core: Core, decided: Core | null): Core | null => decided ?? (core.chain.length > 1 ? core : null);

export function restriction(page: Page, draft: Draft, word: Sensed, until: number, end: number): Core | null {
  const core = coreOf(page, draft, word, {
    base: 'restriction',
    isNoun: true,
    from: word.until,
    until,
    rule: 'permission-restriction',
  });
  const given = isUndecided(core.chain)
    ? decidedOr(core, decidedBehind(page, draft, core, end, DECIDING))
    : (toBeLifted(page, draft, core, end) ?? core);
  if (!given) return unrestricted(page, draft, core);
  const { action, range } = given.complement;
  const armed = involvesWeapons(page, draft, range.from, range.until) || weaponsBefore(page, draft, word);
  const known = /^(?:all|every|further|such|remaining|last|these|those|the)$/u.test(keyAt(page, word.from - 1));
  if (action === null && !armed && !known) return null;
  return given;
}

/** "pleading for restrictions to be lifted": what is asked for stands behind. */
function toBeLifted(page: Page, draft: Draft, core: Core, end: number): Core | null {
  const [first, ...over] = core.chain;
  if (!first || !over[0] || !means(over[0].word, 'ASK', 'PLEA')) return null;
  const decided = decidedBehind(page, draft, { ...core, chain: [first] }, end, ['LIFT']);
  return decided && { ...decided, chain: [...decided.chain.slice(0, 2), ...over] };
}

/** "weapons restrictions", "ATACMS limits". */
const weaponsBefore = (page: Page, draft: Draft, word: Sensed): boolean =>
  /^(?:weapons|arms|use|strikes?|range)$/u.test(keyAt(page, word.from - 1)) ||
  draft.entities.get(draft.at(word.from - 1)?.entity ?? '')?.kind === 'WeaponSystem';
