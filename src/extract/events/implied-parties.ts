import type { EventFact, LocalId, ParticipantFact } from '../../model/article-facts.js';
import type { EventRole, Modality } from '../../model/vocabulary.js';
import { stateOf } from '../actors.js';
import type { Draft } from '../draft.js';
import type { Step } from '../pipeline.js';
import { DEALING_ROLES, type Dealing, dealingsOf, inRole, sideOf } from './dealings.js';
import { foesOf } from './foes.js';

/**
 * Parties that an event’s own words leave out because the article has told them: who is asked where only the request is
 * named, who gets what is supplied, who struck a country that is at war with one other.
 */
export const impliedParties: Step = {
  name: 'implied-parties',
  run(_page, draft) {
    const dealings = dealingsOf(draft);
    const foes = foesOf(draft);
    draft.events.forEach((event, index) => {
      const implied = [
        ...fromDealings(draft, event, dealings),
        ...fromFoes(draft, event, foes),
        ...fromBlow(draft, event),
      ];
      if (implied.length > 0) draft.events[index] = { ...event, participants: [...event.participants, ...implied] };
    });
  },
};

function fromDealings(draft: Draft, event: EventFact, dealings: readonly Dealing[]): ParticipantFact[] {
  const roles = DEALING_ROLES[event.type];
  if (roles === undefined) return [];
  const { participants } = event;
  const [giver] = inRole(participants, roles.giver);
  const [receiver] = inRole(participants, roles.receiver);
  const weapons = inRole(participants, 'WEAPON');
  const fits = dealings.filter(
    (dealing) =>
      (giver === undefined || sideOf(draft, giver) === sideOf(draft, dealing.giver)) &&
      (receiver === undefined || sideOf(draft, receiver) === sideOf(draft, dealing.receiver)),
  );
  const same = fits.filter(({ weapon }) => weapon !== null && weapons.includes(weapon));
  const told =
    nearest(event, same) ??
    (giver === undefined && receiver === undefined ? theOnly(draft, fits) : nearest(event, fits)) ??
    (giver === undefined || weapons.length === 0 ? null : fromMain(draft, giver, dealings));
  if (told === null) return [];
  const open = (role: EventRole, filled: LocalId | undefined, entity: LocalId): ParticipantFact[] =>
    filled === undefined && (OPEN.has(role) || (event.type === 'REQUEST' && same.length > 0))
      ? [{ entity: stateOf(draft, entity), role }]
      : [];
  return [...open(roles.giver, giver, told.giver), ...open(roles.receiver, receiver, told.receiver)];
}

/** Who gets weapons or leave is mostly the one who gets them elsewhere in the article; who gives them, or what it is, is not. */
const OPEN: ReadonlySet<EventRole> = new Set(['RECIPIENT', 'GRANTEE']);

const nearest = ({ trigger }: EventFact, dealings: readonly Dealing[]): Dealing | null =>
  dealings.reduce<Dealing | null>(
    (best, next) =>
      best === null || Math.abs(next.start - trigger.start) < Math.abs(best.start - trigger.start) ? next : best,
    null,
  );

/** To whom weapons go in the article more than to anybody else. */
function fromMain(draft: Draft, giver: LocalId, dealings: readonly Dealing[]): Dealing | null {
  const counts = new Map<string, number>();
  for (const { receiver } of dealings) {
    const side = sideOf(draft, receiver);
    counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] <= (next?.[1] ?? 0) || most[0] === sideOf(draft, giver)) return null;
  const told = dealings.find(({ receiver }) => sideOf(draft, receiver) === most[0]);
  return told ? { ...told, giver, weapon: null } : null;
}

/** What the dealings are about where all of them are between the same two sides. */
function theOnly(draft: Draft, dealings: readonly Dealing[]): Dealing | null {
  const [first, ...others] = dealings;
  if (first === undefined) return null;
  const pair = (one: Dealing): string => `${sideOf(draft, one.giver)} ${sideOf(draft, one.receiver)}`;
  return others.every((other) => pair(other) === pair(first)) ? first : null;
}

function fromFoes(draft: Draft, event: EventFact, foes: ReadonlyMap<string, ReadonlySet<LocalId>>): ParticipantFact[] {
  if (event.type !== 'STRIKE' && event.type !== 'INVASION') return [];
  const agents = inRole(event.participants, 'AGENT');
  const targets = inRole(event.participants, 'TARGET');
  const places = inRole(event.participants, 'LOCATION');
  const foeOf = (known: readonly LocalId[]): LocalId | null => {
    const sides = new Set(known.map((one) => sideOf(draft, one)));
    const [side, ...others] = [...sides];
    const against = [...(foes.get(side ?? '') ?? [])];
    return others.length === 0 && against.length === 1 ? (against[0] ?? null) : null;
  };
  if (agents.length === 0) {
    const foe = foeOf(targets.length > 0 ? targets : places);
    return foe === null ? [] : [{ entity: foe, role: 'AGENT' }];
  }
  // Who strikes may strike more than the one it is at war with.
  const foe = event.type === 'INVASION' && targets.length === 0 ? foeOf(agents) : null;
  return foe === null ? [] : [{ entity: foe, role: 'TARGET' }];
}

/** So many characters at most stand between a blow and whom it killed: a sentence or two. */
const NEAR_BLOW = 300;

/** "Artillery hit Zakho. Nine civilians were killed": where the blow told right in front fell. */
function fromBlow(draft: Draft, { type, trigger, participants, place }: EventFact): ParticipantFact[] {
  if (type !== 'CASUALTIES' || place !== null || inRole(participants, 'LOCATION').length > 0) return [];
  const blow = draft.events.findLast(
    (event) =>
      event.type === 'STRIKE' &&
      event.trigger.start < trigger.start &&
      trigger.start - event.trigger.start <= NEAR_BLOW &&
      DONE.has(event.modality),
  );
  const places = blow ? [...inRole(blow.participants, 'LOCATION'), ...inRole(blow.participants, 'TARGET')] : [];
  const hit = [...new Set(places)].filter((id) => draft.entities.get(id)?.kind === 'Place');
  return hit.map((entity) => ({ entity, role: 'LOCATION' }));
}

const DONE: ReadonlySet<Modality> = new Set(['ASSERTED', 'ALLEGED']);
