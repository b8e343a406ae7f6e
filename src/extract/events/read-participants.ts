/** Who takes part in an event by what the model saw. */
import type { LocalId, ParticipantFact } from '../../model/article-facts.js';
import { EVENT_ROLES, type EventRole } from '../../model/vocabulary.js';
import type { WordRole } from '../../reading/reading.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange, tokensOf } from '../page.js';
import { type RoleRun, rolesByTrigger, runsOf } from '../syntax/read-roles.js';
import { isIn } from './event-words.js';
import { namedBy, ownerOf } from './party-entities.js';

/** A word has a role from here on. */
const SURE = 0.5;

/** The roles of the trigger that the model saw at each token. */
export type ReadRoles = ReadonlyMap<number, readonly WordRole[]>;

export function readRoles(page: Page): ReadRoles {
  const byTrigger = rolesByTrigger(page.reading.roles ?? []);
  const found = new Map<number, readonly WordRole[]>();
  page.reading.spans?.forEach((span, index) => {
    const roles = span.head === 'events' ? byTrigger.get(index) : undefined;
    if (!roles) return;
    const { from, until } = tokensOf(page, span);
    for (let at = from; at < until; at += 1) found.set(at, roles);
  });
  return found;
}

export function readParticipants(page: Page, draft: Draft, read: ReadRoles, trigger: TokenRange): ParticipantFact[] {
  let roles: readonly WordRole[] | undefined;
  for (let at = trigger.from; roles === undefined && at < trigger.until; at += 1) roles = read.get(at);
  if (roles === undefined) return [];
  const seen = roles;
  return EVENT_ROLES.flatMap((role) =>
    runsOf(page, seen, role.toLowerCase(), SURE).flatMap((run) => {
      const entity = entityOf(page, draft, run, role);
      return entity === null ? [] : [{ entity, role }];
    }),
  );
}

function entityOf(page: Page, draft: Draft, run: RoleRun, role: EventRole): LocalId | null {
  const fits = (id: LocalId): boolean => {
    const kind = draft.entities.get(id)?.kind;
    if (role === 'WEAPON') return kind === 'WeaponSystem';
    if (role === 'LOCATION') return kind === 'Place';
    return role === 'TARGET' || kind !== 'WeaponSystem';
  };
  for (let at = run.until - 1; at >= run.from; at -= 1) {
    const mention = draft.at(at);
    if (mention && fits(mention.entity)) return mention.entity;
  }
  const last = run.until - 1;
  const meant =
    namedBy(page, draft, last) ?? (isIn('stateHolders', keyAt(page, last)) ? ownerOf(page, draft, last) : null);
  return meant !== null && fits(meant) ? meant : null;
}
