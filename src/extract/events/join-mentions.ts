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
/** Of these the same parties do several: a second one is the same only where two sides agree. */
const DECIDED: ReadonlySet<EventType> = new Set(['REQUEST', 'REFUSAL', 'ACCUSATION', 'AUTHORIZATION']);
/** In a war the same side does these again and again. */
const REPEATED: ReadonlySet<EventType> = new Set(['STRIKE', 'CASUALTIES', 'ARMS_TRANSFER']);
const FEWEST_SHARED = 2;
/** So many tokens at most stand between what one blow did and what else it did. */
const SAME_BREATH = 15;

/** "killed three people and wounded ten". */
const isSameBlow = (mentions: EventMentions, next: EventCandidate): boolean =>
  next.type === 'CASUALTIES' && mentions.some(({ from }) => Math.abs(next.from - from) <= SAME_BREATH);

function isSame(draft: Draft, mentions: EventMentions, next: EventCandidate): boolean {
  const [first] = mentions;
  if (first.type !== next.type || DONE.has(first.modality) !== DONE.has(next.modality)) return false;
  if (!DONE.has(next.type === 'STRIKE' ? next.modality : 'ASSERTED')) return isSameThought(draft, mentions, next);
  if (mentions.some((mention) => contradicts(draft, mention, next))) return false;
  // A headline tells what the first sentences tell again; of two headlines each tells something else.
  if (mentions.every(({ isTitle }) => isTitle) && !next.isTitle) return true;
  if (next.isTitle) return mentions.some((mention) => sidesShared(draft, mention, next) > 0);
  if (DECIDED.has(next.type) && first.modality !== next.modality) return false;
  if (DECIDED.has(next.type)) return mentions.some((mention) => sidesShared(draft, mention, next) >= FEWEST_SHARED);
  if (REPEATED.has(next.type) && !next.refersBack && !isSameBlow(mentions, next))
    return mentions.some((mention) => sidesShared(draft, mention, next) >= FEWEST_SHARED);
  return next.participants.length === 0 || mentions.some((mention) => sidesShared(draft, mention, next) > 0);
}

/** Strikes that are only allowed, asked for or feared are one thought, however their targets and weapons are put: who would strike. */
const isSameThought = (draft: Draft, mentions: EventMentions, next: EventCandidate): boolean =>
  ['AGENT' as const, 'TARGET' as const].every((role) =>
    mentions.every(
      (mention) =>
        !areApart(partiesOf(draft, mention.participants, [role]), partiesOf(draft, next.participants, [role])),
    ),
  );

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
  if (deadApart(a, b)) return true;
  const townsA = townsOf(draft, a);
  const townsB = townsOf(draft, b);
  if (areApart(townsA, townsB)) return true;
  return SIDES.some((roles) =>
    areApart(partiesOf(draft, a.participants, roles), partiesOf(draft, b.participants, roles)),
  );
}

/** "killed at least five", "52 have been killed since March": other numbers of dead are told of other blows. */
function deadApart(a: EventCandidate, b: EventCandidate): boolean {
  if (a.type !== 'CASUALTIES' || a.isTitle || b.isTitle) return false;
  const dead = ({ numbers }: EventCandidate): Set<string> =>
    new Set(numbers.filter(({ kind }) => kind === 'KILLED').map(({ value }) => String(value)));
  return areApart(dead(a), dead(b));
}

const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));

/** Cities, regions and sites that a mention names. */
const townsOf = (draft: Draft, { participants }: EventCandidate): Set<string> =>
  new Set(
    participants.flatMap(({ entity }) => {
      const fact = draft.entities.get(entity);
      return fact?.kind === 'Place' && fact.placeKind !== 'COUNTRY' ? [entity] : [];
    }),
  );

/** On how many sides both name the same; the same weapon is used in many. */
const sidesShared = (draft: Draft, a: EventCandidate, b: EventCandidate): number =>
  SIDES.filter((roles) => {
    if (roles.includes('WEAPON')) return false;
    const other = partiesOf(draft, b.participants, roles);
    return [...partiesOf(draft, a.participants, roles)].some((party) => other.has(party));
  }).length;

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
