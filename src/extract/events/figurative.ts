import type { Draft } from '../draft.js';
import type { Party } from './surroundings.js';

const ARMED = ['arms', 'forces', 'targets', 'territory', 'ships'] as const;

/**
 * "Trump attacked Machado", "an ad hitting the senator": words between people or bodies that bear no arms, where nothing
 * else tells of arms, troops or a place.
 */
export function isWarOfWords(draft: Draft, parties: readonly Party[]): boolean {
  const told = parties.filter(({ does, undergoes }) => does || undergoes);
  if (told.length === 0 || parties.some(({ lists }) => ARMED.some((list) => lists.has(list)))) return false;
  return told.some((party) => party.undergoes) && told.every((party) => isCivil(draft, party));
}

function isCivil(draft: Draft, { entity, holder, does }: Party): boolean {
  const fact = draft.entities.get(entity ?? holder ?? '');
  if (!fact) return !does;
  return (
    fact.kind === 'Person' ||
    (fact.kind === 'Organization' && !/^(?:MILITARY|ARMED_GROUP|ALLIANCE)$/u.test(fact.organizationKind ?? ''))
  );
}
