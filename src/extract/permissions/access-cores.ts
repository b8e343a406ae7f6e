/** Airspace, ports and bases that are opened or closed to somebody. */
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import { agentOf } from './agents.js';
import { chainOver } from './chain.js';
import { readComplement } from './complement.js';
import type { Core } from './core.js';
import { partyBehind } from './parties.js';
import type { Party } from './party.js';
import { speakerParty } from './phrase-parties.js';
import { verbGroup } from './verb-groups.js';
import type { Sensed } from './words.js';

const OPEN = /^(?:open|opens|opened|opening|reopen|reopened)$/u;
const CLOSE = /^(?:close|closes|closed|closing|shut|shuts|shutting)$/u;
const PLACES = readWordList('permission-lists.json', 'places');
const REACH = 6;

/** "Norway opened its airspace to American bombers", "the straits are closed to warships"; of its own people nothing is told. */
export function access(page: Page, draft: Draft, at: number, until: number): Core | null {
  const key = keyAt(page, at);
  if (!(OPEN.test(key) || CLOSE.test(key)) || draft.at(at)) return null;
  const { passive, from } = verbGroup(page, at, at + 1);
  const to = passive ? placeBefore(page, draft, from) && at + 1 : behindPlace(page, draft, at, until);
  if (to === null || to === false || keyAt(page, to) !== 'to') return null;
  const word: Sensed = { senses: new Set(), key, from: at, until: at + 1 };
  const chain = chainOver(page, draft, word, false);
  const grantee: Party = partyBehind(page, draft, to, /^to$/u);
  if (grantee.sort !== 'named') return null;
  const agent = agentOf(page, draft, chain, 0);
  const parties = { grantor: passive && agent.sort === 'implied' ? speakerParty(page, draft, at) : agent, grantee };
  return {
    word,
    base: OPEN.test(key) ? 'grants' : 'forbids',
    chain,
    complement: readComplement(page, draft, at + 1, until),
    parties,
    rule: 'permission-access',
  };
}

/** The token behind the airspace, the port or the strait that is opened, by its name or by what it is. */
function behindPlace(page: Page, draft: Draft, at: number, until: number): number | null {
  for (let next = at + 1; next < Math.min(until, at + REACH); next += 1) {
    const mention = draft.at(next);
    if (mention && isSite(draft, mention)) return mention.until;
    if (PLACES.has(keyAt(page, next))) return next + 1;
  }
  return null;
}

const placeBefore = (page: Page, draft: Draft, from: number): boolean => {
  const mention = draft.at(from - 1);
  return mention ? isSite(draft, mention) : PLACES.has(keyAt(page, from - 1));
};

/** A place that is no country: a base, a strait. */
const isSite = (draft: Draft, { entity, form }: DraftMention): boolean => {
  const { kind, placeKind } = draft.entities.get(entity) ?? {};
  return form === 'NAME' && kind === 'Place' && placeKind !== 'COUNTRY';
};
