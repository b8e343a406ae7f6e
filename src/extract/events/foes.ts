import type { LocalId } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import { landOf } from '../actors.js';
import type { Draft } from '../draft.js';
import { inRole, sideOf } from './dealings.js';

/** In these the agent fights the target. */
const FIGHTS: ReadonlySet<EventType> = new Set(['STRIKE', 'INVASION']);

/** Whom each side fights, by the article’s relations, invasions and strikes; sides are countries, or bodies without one. */
export function foesOf(draft: Draft): ReadonlyMap<string, ReadonlySet<LocalId>> {
  const found = new Map<string, Set<LocalId>>();
  const one = (a: LocalId, b: LocalId): void => {
    const known = found.get(sideOf(draft, a)) ?? new Set();
    found.set(sideOf(draft, a), known.add(landOf(draft, b)));
  };
  const both = (a: LocalId, b: LocalId): void => {
    if (sideOf(draft, a) === sideOf(draft, b)) return;
    one(a, b);
    one(b, a);
  };
  for (const { type, from, to } of draft.relations) if (type === 'FIGHTING_AGAINST') both(from, to);
  for (const { type, participants } of draft.events) {
    if (!FIGHTS.has(type)) continue;
    for (const agent of inRole(participants, 'AGENT'))
      for (const target of inRole(participants, 'TARGET'))
        if (draft.entities.get(target)?.kind !== 'WeaponSystem') both(agent, target);
  }
  return found;
}
