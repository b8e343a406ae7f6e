/** Airspace, ports and bases that are opened or closed to somebody. */
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { agentOf } from './agents.js';
import { chainOver } from './chain.js';
import { readComplement } from './complement.js';
import type { Core } from './core.js';
import { partyBehind } from './parties.js';
import type { Party } from './party.js';
import type { Base } from './status.js';
import { verbGroup } from './verb-groups.js';
import type { Sensed } from './words.js';

const OPEN = /^(?:open|opens|opened|opening|reopen|reopened)$/u;
const CLOSE = /^(?:close|closes|closed|closing|shut|shuts|shutting)$/u;
const ACCESS = /^(?:airspace|skies|ports|bases|airfields|waters|airports|airbases)$/u;
const REACH = 6;

/** "Norway opened its airspace to American bombers", "shut its skies to Russian aircraft"; of its own people nothing is told. */
export function access(page: Page, draft: Draft, at: number, until: number): Core | null {
  const key = keyAt(page, at);
  if (!(OPEN.test(key) || CLOSE.test(key)) || draft.at(at)) return null;
  const noun = accessNoun(page, at, until);
  if (noun === null || keyAt(page, noun + 1) !== 'to') return null;
  const word: Sensed = { senses: new Set(), key, from: at, until: at + 1 };
  if (verbGroup(page, at, at + 1).passive) return null;
  const chain = chainOver(page, draft, word, false);
  const grantee: Party = partyBehind(page, draft, noun + 1, /^to$/u);
  if (grantee.sort !== 'named') return null;
  const base: Base = OPEN.test(key) ? 'grants' : 'forbids';
  const parties = { grantor: agentOf(page, draft, chain, 0), grantee };
  return {
    word,
    base,
    chain,
    complement: readComplement(page, draft, at + 1, until),
    parties,
    rule: 'permission-access',
  };
}

function accessNoun(page: Page, at: number, until: number): number | null {
  for (let next = at + 1; next < Math.min(until, at + REACH); next += 1)
    if (ACCESS.test(keyAt(page, next))) return next;
  return null;
}
