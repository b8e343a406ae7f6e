import type { LocalId, ParticipantFact } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import type { EventRole } from '../../model/vocabulary.js';
import { landOf } from '../actors.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { circumstancesOf } from './circumstances.js';
import { aimsInClause, placesInClause, weaponsInClause } from './clause-mentions.js';
import { clauseObjects } from './clause-objects.js';
import { isVerbIn } from './event-verbs.js';
import type { PlacedTrigger } from './find-triggers.js';
import { joinedBefore } from './party-entities.js';
import type { Party } from './surroundings.js';
import { weaponMeant, weaponReferredTo } from './weapons-meant.js';

/** What the sides of an event are called by its type. */
interface Sides {
  readonly doer: EventRole;
  readonly undergoer: EventRole | null;
  readonly recipient: EventRole | null;
  /** Weapons of the clause belong to it, wherever they stand. */
  readonly armed: boolean;
}

const sides = (doer: EventRole, undergoer: EventRole | null, recipient: EventRole | null, armed = false): Sides => ({
  doer,
  undergoer,
  recipient,
  armed,
});

const SIDES: Readonly<Record<EventType, Sides>> = {
  STRIKE: sides('AGENT', 'TARGET', null, true),
  INVASION: sides('AGENT', 'TARGET', null),
  SEIZURE: sides('AGENT', 'TARGET', null),
  CASUALTIES: sides('AGENT', 'VICTIM', null),
  DEPLOYMENT: sides('AGENT', null, null, true),
  EXERCISE: sides('AGENT', null, null, true),
  TEST: sides('AGENT', null, null, true),
  DETENTION: sides('AGENT', 'TARGET', null),
  PROTEST: sides('AGENT', 'TARGET', null),
  ARMS_TRANSFER: sides('SUPPLIER', 'RECIPIENT', 'RECIPIENT', true),
  AUTHORIZATION: sides('AUTHORIZER', 'GRANTEE', 'GRANTEE', true),
  REQUEST: sides('AGENT', 'TARGET', 'TARGET', true),
  REFUSAL: sides('AGENT', 'TARGET', 'TARGET', true),
  ACCUSATION: sides('AGENT', 'TARGET', 'TARGET'),
  MEETING: sides('ATTENDEE', 'ATTENDEE', 'ATTENDEE'),
  VISIT: sides('AGENT', 'HOST', 'HOST'),
  AGREEMENT: sides('AGENT', null, null),
  SANCTION: sides('AGENT', 'TARGET', 'TARGET'),
  DESIGNATION: sides('AGENT', 'TARGET', null),
  LEGISLATION: sides('AGENT', null, null),
  ELECTION: sides('AGENT', null, null),
  OTHER: sides('AGENT', 'TARGET', null),
};

/** Of these the clause says where what is allowed, asked for or refused would be done. */
const DECISIONS: ReadonlySet<EventType> = new Set(['AUTHORIZATION', 'REQUEST', 'REFUSAL']);

/** "Poland bought tanks from South Korea": who acts gets them. */
const RECEIVING = sides('RECIPIENT', 'SUPPLIER', 'RECIPIENT', true);

/** Nobody is on both sides of what is done. */
const OTHER_SIDE: ReadonlySet<EventRole> = new Set(['TARGET', 'RECIPIENT', 'GRANTEE', 'HOST']);

export interface Roles {
  readonly participants: readonly ParticipantFact[];
  readonly place: LocalId | null;
}

/** Who takes part in what a trigger tells, and where. */
export function rolesOf(page: Page, draft: Draft, trigger: PlacedTrigger): Roles {
  const found = new Map<string, ParticipantFact>();
  const of =
    trigger.type === 'ARMS_TRANSFER' && isVerbIn('receiveVerbs', keyAt(page, trigger.at))
      ? RECEIVING
      : SIDES[trigger.type];
  const add = (entity: LocalId | null, role: EventRole | null): void => {
    if (entity === null || role === null || (OTHER_SIDE.has(role) && found.has(`${of.doer} ${entity}`))) return;
    if (role === 'WEAPON' && found.has(`TARGET ${entity}`)) return;
    found.set(`${role} ${entity}`, { entity, role });
  };
  let place: LocalId | null = null;
  for (const party of trigger.around.parties) {
    const holder = ofForces(draft, trigger.type, party.holder);
    const entity = ofState(draft, trigger.type, someoneElse(page, draft, trigger, party)) ?? holder;
    const weapon = weaponOf(page, draft, party);
    if (weapon !== null) {
      if (isHit(page, trigger, party)) add(weapon, 'TARGET');
      else if (of.armed || trigger.type === 'CASUALTIES') add(weapon, 'WEAPON');
      if (party.function === 'agent') add(holder, of.doer);
      continue;
    }
    const where = isPlaceHere(draft, trigger.type, party);
    const role = roleOf(draft, trigger, party, where, of);
    if (where) {
      place ??= party.entity;
      if (!AIMED.test(party.preposition ?? 'at') || role === null || isTownVisited(draft, trigger.type, party))
        add(party.entity, 'LOCATION');
    }
    add(entity, role);
    if (party.does) for (const joint of joinedBefore(page, draft, party.head)) add(joint, role);
  }
  if (of.armed) for (const weapon of weaponsInClause(page, draft, trigger)) add(weapon, 'WEAPON');
  if (trigger.type === 'CASUALTIES') {
    const { places, weapons } = circumstancesOf(page, draft, trigger);
    if (place === null) for (const where of places) add(where, 'LOCATION');
    place ??= places[0] ?? null;
    for (const weapon of weapons) add(weapon, 'WEAPON');
  }
  if (trigger.type === 'AUTHORIZATION') for (const aim of aimsInClause(page, draft, trigger)) add(aim, 'TARGET');
  if (trigger.type === 'VISIT')
    for (const { entity, role } of [...found.values()]) if (role === 'HOST') add(homeOf(draft, entity), 'HOST');
  if (DECISIONS.has(trigger.type)) for (const where of placesInClause(page, draft, trigger)) add(where, 'LOCATION');
  const has = (role: EventRole): boolean => [...found.values()].some((part) => part.role === role);
  if (trigger.type === 'REFUSAL' && !has('TARGET'))
    for (const entity of clauseObjects(page, draft, trigger)) if (!found.has(`AGENT ${entity}`)) add(entity, 'TARGET');
  return { participants: [...found.values()], place };
}

/** The system that a phrase names or refers back to, or null where it is no weapon. */
function weaponOf(page: Page, draft: Draft, { entity, head }: Party): LocalId | null {
  if (entity === null) return weaponReferredTo(page, draft, head);
  if (draft.entities.get(entity)?.kind !== 'WeaponSystem') return null;
  const mention = draft.at(head);
  return mention ? weaponMeant(page, draft, mention) : entity;
}

const MILITARY: ReadonlySet<EventType> = new Set(['STRIKE', 'INVASION', 'SEIZURE', 'CASUALTIES', 'DEPLOYMENT']);

/** "Scholz urged him": an object is not who does it, so the pronoun is of somebody named before. */
function someoneElse(page: Page, draft: Draft, { around }: PlacedTrigger, party: Party): LocalId | null {
  const key = keyAt(page, party.head);
  if (party.does || !/^(?:him|her|them)$/u.test(key) || party.entity === null) return party.entity;
  const doers = around.parties.filter(({ does }) => does).map(({ entity }) => entity);
  return doers.includes(party.entity) ? namedBefore(draft, party.head, key === 'them', party.entity) : party.entity;
}

/** So far back at most stands whom a pronoun is of. */
const REACH = 80;

/** The last person, for "them" the last body or country, named before the token, other than the one given. */
function namedBefore(draft: Draft, before: number, many: boolean, other: LocalId): LocalId | null {
  for (let at = before - 1; at > Math.max(0, before - REACH); at -= 1) {
    const mention = draft.at(at);
    if (!mention) continue;
    at = mention.from;
    const fact = draft.entities.get(mention.entity);
    if (!fact?.named || mention.entity === other || mention.form === 'ADJECTIVAL') continue;
    const isBody = fact.kind === 'Organization' || fact.placeKind === 'COUNTRY';
    if (many ? isBody : fact.kind === 'Person') return fact.id;
  }
  return null;
}

/** "visited Kyiv": the town is where the host receives. */
const isTownVisited = (draft: Draft, type: EventType, { entity }: Party): boolean =>
  type === 'VISIT' && draft.entities.get(entity ?? '')?.placeKind !== 'COUNTRY';

/** "De Croo promised Zelensky 30 jets": between leaders arms go from country to country. */
function ofState(draft: Draft, type: EventType, entity: LocalId | null): LocalId | null {
  if (entity === null || type !== 'ARMS_TRANSFER' || draft.entities.get(entity)?.kind !== 'Person') return entity;
  return landOf(draft, entity);
}

/** "her forces", "Putin’s army": in military acts these are the country’s. */
const ofForces = (draft: Draft, type: EventType, holder: LocalId | null): LocalId | null =>
  holder !== null && MILITARY.has(type) && draft.entities.get(holder)?.kind === 'Person'
    ? landOf(draft, holder)
    : holder;

/** "shot down five jets", "destroyed an air defence system"; what is fired or launched is the weapon. */
const isHit = (page: Page, { type, kind, at }: PlacedTrigger, { function: name }: Party): boolean =>
  type === 'STRIKE' && kind === 'verb' && name === 'object' && !isVerbIn('fires', keyAt(page, at));

/** What is hit or visited is not also where that happens. */
const AIMED = /^(?:on|at|against|of|to|into|targeting)$/u;
const WITHIN = /^(?:in|inside|into|at|near|on|over|across|around|outside|within|off|from|to|of|against|deep inside)$/u;
const PLACED: ReadonlySet<EventType> = new Set(['VISIT', 'DEPLOYMENT', 'INVASION']);

/** A place behind a preposition is where it happened; behind "to" only where somebody goes. */
function isPlaceHere(draft: Draft, type: EventType, { entity, preposition, function: name }: Party): boolean {
  const fact = draft.entities.get(entity ?? '');
  if (fact?.kind !== 'Place') return false;
  if (name === 'object' || name === 'modifier') return fact.placeKind !== 'COUNTRY';
  if (preposition === null || !WITHIN.test(preposition)) return false;
  if (preposition === 'to' || preposition === 'from') return PLACED.has(type) && preposition === 'to';
  return true;
}

function roleOf(
  draft: Draft,
  { type, kind }: PlacedTrigger,
  party: Party,
  where: boolean,
  of: Sides,
): EventRole | null {
  const { function: name, preposition } = party;
  if (party.does) return isHost(draft, type, party) ? 'HOST' : of.doer;
  if (type === 'ARMS_TRANSFER') return transferRole(party);
  if (type === 'MEETING')
    return !where && (/^(?:with|between|of|from)$/u.test(preposition ?? '') || name === 'object') ? 'ATTENDEE' : null;
  if (type === 'AGREEMENT') return /^(?:with|between|of)$/u.test(preposition ?? '') ? 'AGENT' : null;
  if (type === 'VISIT') return visitRole(draft, party);
  // "two Palestinians" are no country.
  if (type === 'CASUALTIES') return name === 'object' && isNamedVictim(draft, party) ? 'VICTIM' : null;
  if (name === 'recipient') return of.recipient;
  if (name === 'object') return of.undergoer;
  if (type === 'STRIKE' && where) return 'TARGET';
  if (type === 'INVASION' && /^(?:of|into|in)$/u.test(preposition ?? '')) return 'TARGET';
  if (type === 'AUTHORIZATION') return preposition === 'for' || preposition === 'to' ? 'GRANTEE' : null;
  if (type === 'REQUEST') return /^(?:to|on|from|with|upon|of)$/u.test(preposition ?? '') ? 'TARGET' : null;
  if (type === 'ACCUSATION') return /^(?:on|against|at)$/u.test(preposition ?? '') ? 'TARGET' : null;
  if (party.undergoes && kind === 'noun') return of.undergoer;
  if (party.undergoes && /^(?:on|against|at)$/u.test(preposition ?? '')) return of.undergoer;
  return null;
}

const isNamedVictim = (draft: Draft, { entity }: Party): boolean =>
  entity !== null && draft.entities.get(entity)?.kind !== 'Place';

function transferRole({ function: name, preposition, lists }: Party): EventRole | null {
  if (preposition === 'from') return 'SUPPLIER';
  if (name === 'recipient' || preposition === 'to' || preposition === 'for') return 'RECIPIENT';
  return name === 'object' && !lists.has('arms') && !lists.has('aid') ? 'RECIPIENT' : null;
}

/** The country of a city that is visited, where the article names it. */
function homeOf(draft: Draft, id: LocalId): LocalId | null {
  if (draft.entities.get(id)?.kind !== 'Place') return null;
  const home = landOf(draft, id);
  return home === id ? null : home;
}

/** "a NATO summit", "the summit of the European Union": the body that meets. */
function isHost(draft: Draft, type: EventType, { entity, function: name }: Party): boolean {
  const kind = draft.entities.get(entity ?? '')?.organizationKind;
  return type === 'MEETING' && (name === 'modifier' || name === 'owner') && (kind === 'ALLIANCE' || kind === 'AGENCY');
}

function visitRole(draft: Draft, { entity, function: name, preposition }: Party): EventRole | null {
  const fact = draft.entities.get(entity ?? '');
  if (preposition === 'with') return 'ATTENDEE';
  if (fact?.kind === 'Person') return name === 'object' ? 'HOST' : null;
  return name === 'object' || /^(?:to|in|at)$/u.test(preposition ?? '') ? 'HOST' : null;
}
