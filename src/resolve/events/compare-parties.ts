import type { EventParty } from '../../model/article-change.js';
import { kindOfId } from '../../model/ids.js';
import type { EventRole } from '../../model/vocabulary.js';
import type { Reason } from './compare-events.js';

/** One who has the same part in both; more than two say no more. */
const SAME_PART = 1.2;
const SAME_ENTITY = 0.2;
const MOST_COUNTED = 2;
/** Two who have a part that only one can have, and others in it. */
const OTHER_IN_PART = -2;
/** Somebody who is not known elsewhere has it in one of them: it may be anyone. */
const UNKNOWN_IN_PART = -1;
/** One has a part here and the other there: the other way round. */
const PARTS_EXCHANGED = -2.5;

/** Parts by the one who has which an event is told from others; of some there may be many. */
const TELLING_PARTS: readonly EventRole[] = ['AGENT', 'TARGET', 'AUTHORIZER', 'GRANTEE', 'SUPPLIER', 'RECIPIENT'];
const SHARED_PARTS: readonly EventRole[] = ['HOST', 'ATTENDEE', 'VICTIM', 'WEAPON'];

/** @param a and b those who have a part, as they are meant */
export function compareParties(a: readonly EventParty[], b: readonly EventParty[]): readonly Reason[] {
  const parts = [...TELLING_PARTS, ...SHARED_PARTS].map((role) => ({ role, a: having(a, role), b: having(b, role) }));
  const same = parts.filter((part) => meet(part.a, part.b)).slice(0, MOST_COUNTED);
  const reasons = same.map(sameIn);
  if (areExchanged(a, b)) {
    return [...reasons, { reason: 'who did it and to whom are exchanged', weight: PARTS_EXCHANGED }];
  }
  return [...reasons, ...parts.filter(({ role }) => TELLING_PARTS.includes(role)).flatMap(otherIn)];
}

interface Part {
  readonly role: EventRole;
  readonly a: readonly EventParty[];
  readonly b: readonly EventParty[];
}

const having = (parties: readonly EventParty[], role: EventRole): readonly EventParty[] =>
  parties.filter((party) => party.role === role);

const meet = (a: readonly EventParty[], b: readonly EventParty[]): boolean =>
  a.some((one) => one.figureId !== null && b.some((other) => one.figureId === other.figureId));

const isKnown = (parties: readonly EventParty[]): boolean => parties.some(({ figureId }) => figureId !== null);

function otherIn({ role, a, b }: Part): readonly Reason[] {
  if (a.length === 0 || b.length === 0 || meet(a, b) || !(isKnown(a) || isKnown(b))) return [];
  return isKnown(a) && isKnown(b)
    ? [{ reason: `another is the ${nameOf(role)}`, weight: OTHER_IN_PART }]
    : [{ reason: `the ${nameOf(role)} has no name in one of them`, weight: UNKNOWN_IN_PART }];
}

/** The very same says more than two of one country. */
function sameIn({ role, a, b }: Part): Reason {
  const very = a.filter((one) => b.some((other) => one.entityId === other.entityId));
  const weight = very.length > 0 ? SAME_PART + SAME_ENTITY : SAME_PART;
  const isSingular = TELLING_PARTS.includes(role) && very.some(({ entityId }) => kindOfId(entityId) !== 'Place');
  return { reason: `both have one ${nameOf(role)}`, weight, singles: isSingular ? 2 : 1 };
}

const nameOf = (role: EventRole): string => role.toLowerCase();

function areExchanged(a: readonly EventParty[], b: readonly EventParty[]): boolean {
  const [agentA, agentB] = [having(a, 'AGENT'), having(b, 'AGENT')];
  const [targetA, targetB] = [having(a, 'TARGET'), having(b, 'TARGET')];
  return !meet(agentA, agentB) && !meet(targetA, targetB) && (meet(agentA, targetB) || meet(targetA, agentB));
}
