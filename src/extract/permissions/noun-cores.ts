/** Nouns of leave and of limits: "permission", "green light", "restrictions". */
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { involvesWeapons } from './actions.js';
import { chainOver } from './chain.js';
import { clauseEnd } from './clauses.js';
import { readComplement } from './complement.js';
import { type Core, coreOf } from './core.js';
import type { Link } from './link.js';
import { verbGroup } from './verb-groups.js';
import { means, type Sensed, wordAt } from './words.js';

export function permission(page: Page, draft: Draft, word: Sensed, until: number): Core | null {
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
  const given = core.chain.length > 1 ? core : decidedBehind(page, draft, core, until);
  if (!given) return null;
  // "asked for the permission": which one the article tells.
  const known = /^(?:the|that|this|such)$/u.test(keyAt(page, word.from - 1));
  return given.complement.action !== null || known ? given : null;
}

/** "Permission to use the missiles was refused", "all restrictions be lifted": the verb behind the noun. */
function decidedBehind(page: Page, draft: Draft, core: Core, until: number): Core | null {
  const end = Math.min(core.complement.range.until, core.word.until + 30);
  for (let at = core.word.until; at < end; at += 1) {
    const verb = wordAt(page, at);
    if (!means(verb, 'GIVE', 'WITHHOLD', 'REVOKE', 'LIFT', 'IMPOSE', 'REFUSE', 'LAST') || draft.at(at)) continue;
    const group = verbGroup(page, verb.from, verb.until);
    if (!group.passive && !(means(verb, 'LAST') && means(core.word, 'RESTRICTION') && group.form === 'finite'))
      continue;
    const over: readonly Link[] = chainOver(page, draft, verb, false);
    const complement = readComplement(page, draft, core.word.until, Math.min(until, group.from));
    return {
      ...core,
      chain: [...core.chain, ...over],
      complement,
      evidenceUntil: clauseEnd(page, core.word.until, until),
    };
  }
  return null;
}

export function restriction(page: Page, draft: Draft, word: Sensed, until: number): Core | null {
  const core = coreOf(page, draft, word, {
    base: 'restriction',
    isNoun: true,
    from: word.until,
    until,
    rule: 'permission-restriction',
  });
  const given = core.chain.length > 1 ? core : decidedBehind(page, draft, core, until);
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
