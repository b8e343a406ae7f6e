import type { EventFact, LocalId, ParticipantFact } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import type { EventRole } from '../../model/vocabulary.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';

/** Between whom something passes or is decided: permission, weapons, what is asked for. */
export interface Dealing {
  readonly giver: LocalId;
  readonly receiver: LocalId;
  readonly weapon: LocalId | null;
  /** Offset into the text of the words that tell of it. */
  readonly start: number;
}

/** The roles of both sides, by type. */
export interface DealingRoles {
  readonly giver: EventRole;
  readonly receiver: EventRole;
}

export const DEALING_ROLES: Partial<Record<EventType, DealingRoles>> = {
  AUTHORIZATION: { giver: 'AUTHORIZER', receiver: 'GRANTEE' },
  ARMS_TRANSFER: { giver: 'SUPPLIER', receiver: 'RECIPIENT' },
  REQUEST: { giver: 'TARGET', receiver: 'AGENT' },
  REFUSAL: { giver: 'AGENT', receiver: 'TARGET' },
};

/** What the article’s permissions, supplies and fully told events say of who gives whom what. */
export function dealingsOf(draft: Draft): Dealing[] {
  const permitted = draft.permissions.flatMap(({ grantor, grantee, weapon, evidence }): Dealing[] =>
    grantee === null ? [] : [{ giver: grantor, receiver: grantee, weapon, start: evidence.start }],
  );
  const supplied = draft.relations
    .filter(({ type }) => type === 'SUPPLIES')
    .map(
      ({ from, to, item, evidence }): Dealing => ({ giver: from, receiver: to, weapon: item, start: evidence.start }),
    );
  return [...permitted, ...supplied, ...draft.events.flatMap((event) => ofEvent(draft, event))];
}

function ofEvent(draft: Draft, event: EventFact): Dealing[] {
  const roles = DEALING_ROLES[event.type];
  if (roles === undefined) return [];
  const [giver] = inRole(event.participants, roles.giver);
  const [receiver] = inRole(event.participants, roles.receiver);
  if (giver === undefined || receiver === undefined || sideOf(draft, giver) === sideOf(draft, receiver)) return [];
  const weapons = inRole(event.participants, 'WEAPON');
  return (weapons.length === 0 ? [null] : weapons).map((weapon) => ({
    giver,
    receiver,
    weapon,
    start: event.trigger.start,
  }));
}

export const inRole = (participants: readonly ParticipantFact[], role: EventRole): LocalId[] =>
  participants.filter((part) => part.role === role).map(({ entity }) => entity);

/** A person, a ministry or a place by its country, so that Kyiv, its president and Ukraine are one side. */
export const sideOf = (draft: Draft, id: LocalId): string => countryOf(draft, id) ?? id;
