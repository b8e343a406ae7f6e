import type { LocalId, ParticipantFact } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import type { EventRole, Modality } from '../../model/vocabulary.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import type { EventCandidate } from './event-candidate.js';

/** Mentions of one event, in order of the text. */
export type EventMentions = readonly [EventCandidate, ...EventCandidate[]];

/**
 * Joins mentions that tell of the same event: of one type, as real or as imagined as each other, whose parties, places and days do
 * not contradict each other and share something.
 */
export function joinMentions(draft: Draft, candidates: readonly EventCandidate[]): EventMentions[] {
  const events: [EventCandidate, ...EventCandidate[]][] = [];
  for (const candidate of candidates) {
    const same = events.findLast((mentions) => isSame(draft, mentions, candidate));
    if (same) same.push(candidate);
    else events.push([candidate]);
  }
  return events;
}

const DONE: ReadonlySet<Modality> = new Set(['ASSERTED', 'ALLEGED', 'DENIED']);
/** Acts of speech: who speaks to whom about what is the act; a second one is another, unless nothing new is said of it. */
const SPOKEN: ReadonlySet<EventType> = new Set(['REQUEST', 'REFUSAL', 'ACCUSATION']);

function isSame(draft: Draft, mentions: EventMentions, next: EventCandidate): boolean {
  const [first] = mentions;
  if (first.type !== next.type || DONE.has(first.modality) !== DONE.has(next.modality)) return false;
  if (mentions.some((mention) => contradicts(draft, mention, next))) return false;
  if (mentions.some((mention) => shares(draft, mention, next))) return true;
  return SPOKEN.has(next.type) ? false : next.participants.length === 0 || first.participants.length === 0;
}

const SIDES: readonly (readonly EventRole[])[] = [
  ['AGENT', 'SUPPLIER', 'AUTHORIZER'],
  ['TARGET', 'RECIPIENT', 'GRANTEE', 'HOST', 'VICTIM', 'LOCATION'],
  ['WEAPON'],
];

/** One names other parties, another place or another day. */
function contradicts(draft: Draft, a: EventCandidate, b: EventCandidate): boolean {
  const dayA = a.date?.date ?? null;
  const dayB = b.date?.date ?? null;
  if (dayA?.length === 10 && dayB?.length === 10 && dayA !== dayB) return true;
  return SIDES.some((roles) => {
    const one = partiesOf(draft, a.participants, roles);
    const other = partiesOf(draft, b.participants, roles);
    return one.size > 0 && other.size > 0 && ![...one].some((party) => other.has(party));
  });
}

function shares(draft: Draft, a: EventCandidate, b: EventCandidate): boolean {
  return SIDES.some((roles) => {
    const other = partiesOf(draft, b.participants, roles);
    return [...partiesOf(draft, a.participants, roles)].some((party) => other.has(party));
  });
}

/** The parties by their state, so that Kyiv, its president and Ukraine are one. */
function partiesOf(draft: Draft, participants: readonly ParticipantFact[], roles: readonly EventRole[]): Set<string> {
  return new Set(
    participants.filter(({ role }) => roles.includes(role)).flatMap(({ entity }) => sidesOf(draft, entity)),
  );
}

function sidesOf(draft: Draft, id: LocalId): string[] {
  const country = countryOf(draft, id);
  return country === null ? [id] : [id, country];
}
