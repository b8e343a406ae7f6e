import type { EventFact, LocalId, ParticipantFact } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import { EVENT_TYPES } from '../../model/event-types.js';
import type { EventRole } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import type { Step } from '../pipeline.js';
import { subjectBefore } from '../statements/speakers.js';
import { readTable, several } from '../table.js';
import { addEvent, eventDate, modalityAt } from './add-event.js';

/**
 * What a trigger needs beside it: a `verb` its subject; a `noun` whose it is or against whom; `any` one of these;
 * `bare` nothing; `weapon` a weapon and a subject; `agreement` the word for one; `count` a number.
 */
type Need = 'verb' | 'noun' | 'any' | 'bare' | 'weapon' | 'agreement' | 'count';

interface Trigger {
  readonly type: EventType;
  readonly need: Need;
}

let loaded: ReadonlyMap<string, Trigger> | null = null;

function triggers(): ReadonlyMap<string, Trigger> {
  loaded ??= new Map(
    readTable('triggers.tsv').flatMap((row) =>
      several(row.forms).map((form): [string, Trigger] => [
        form,
        { type: EVENT_TYPES.find((type) => type === row.type) ?? 'OTHER', need: row.kind as Need },
      ]),
    ),
  );
  return loaded;
}

/** Events by their trigger words; those of one type with the same parties are one event. */
export const findEvents: Step = {
  name: 'events',
  run(page, draft) {
    const known = new Map<string, number>();
    for (const range of page.sentences) {
      for (let at = range.from; at < range.until; at += 1) {
        const trigger = draft.at(at) ? undefined : triggers().get(keyAt(page, at));
        if (trigger) consider(page, draft, at, trigger, range, known);
      }
    }
  },
};

function consider(
  page: Page,
  draft: Draft,
  at: number,
  { type, need }: Trigger,
  range: TokenRange,
  known: Map<string, number>,
): void {
  if (page.tokens[at]?.joined && type !== 'STRIKE') return;
  const parties = partiesOf(page, draft, at, range, type);
  if (!suffices(page, draft, at, need, parties, range)) return;
  const key = `${type} ${parties.agent ?? ''} ${type === 'INVASION' ? '' : (parties.target ?? parties.place ?? '')}`;
  const before = known.get(key);
  const event = draft.events[before ?? -1];
  if (before !== undefined && event) {
    const words = eventWords(page, at);
    draft.events[before] = { ...event, otherMentions: [...event.otherMentions, words] };
    return;
  }
  known.set(key, draft.events.length);
  const when = eventDate(page, range);
  addEvent(page, draft, {
    type,
    at,
    date: when,
    place: parties.place,
    participants: participantsOf(type, parties),
    modality: modalityAt(page, at, range),
    rule: 'trigger',
    confidence: 0.6,
  });
}

const eventWords = (page: Page, at: number): EventFact['trigger'] => {
  const token = page.tokens[at];
  return { start: token?.start ?? 0, end: token?.end ?? 0, words: token?.text ?? '' };
};

interface Parties {
  readonly agent: LocalId | null;
  readonly target: LocalId | null;
  readonly place: LocalId | null;
  readonly weapon: LocalId | null;
}

function partiesOf(page: Page, draft: Draft, at: number, range: TokenRange, type: EventType): Parties {
  const verb = /(?:ed|s|met|struck|flew|sent|overran)$/u.test(keyAt(page, at))
    ? (subjectBefore(page, draft, at)?.entity ?? null)
    : null;
  const owner = possessor(page, draft, at);
  const after = mentionsAfter(page, draft, at, range);
  const whole = after.find(
    ({ preposition, entity }) =>
      /^(?:of|on|against|into|at|with|to|)$/u.test(preposition) &&
      entity !== (verb ?? owner) &&
      draft.entities.get(entity)?.kind !== 'WeaponSystem',
  );
  const where = after.find(
    ({ preposition, id }) => /^(?:in|near|at|on|into)$/u.test(preposition) && draft.entities.get(id)?.kind === 'Place',
  );
  const visit = type === 'VISIT' ? after.find(({ id }) => draft.entities.get(id)?.kind !== 'Person') : undefined;
  return {
    agent: verb ?? owner,
    target: (visit ?? whole)?.id ?? null,
    place: where?.id ?? null,
    weapon: after.find(({ id }) => draft.entities.get(id)?.kind === 'WeaponSystem')?.id ?? null,
  };
}

interface After {
  readonly id: LocalId;
  readonly entity: LocalId;
  readonly preposition: string;
}

const REACH = 8;

function mentionsAfter(page: Page, draft: Draft, at: number, range: TokenRange): After[] {
  const found: After[] = [];
  for (let next = at + 1; next < Math.min(range.until, at + REACH + 1); next += 1) {
    if (/^[.;“”"]$/u.test(keyAt(page, next))) break;
    const mention = draft.at(next);
    if (!mention) continue;
    const before =
      keyAt(page, mention.from - 1) === 'the' ? keyAt(page, mention.from - 2) : keyAt(page, mention.from - 1);
    found.push({ id: mention.entity, entity: mention.entity, preposition: mention.from === at + 1 ? '' : before });
    next = mention.until - 1;
  }
  return found;
}

/** "Russia’s full-scale invasion", "Ukrainian attacks": the country in front of the noun. */
function possessor(page: Page, draft: Draft, at: number): LocalId | null {
  for (let before = at - 1; before > at - 5; before -= 1) {
    const mention = draft.at(before);
    if (mention) {
      const owns = mention.form === 'ADJECTIVAL' || /^['’]s$/u.test(keyAt(page, mention.until));
      return owns && draft.entities.get(mention.entity)?.kind !== 'WeaponSystem' ? mention.entity : null;
    }
    if (
      !/^(?:['’]s|full|scale|missile|drone|air|long|range|cross|border|recent|major|massive|military|ground|deadly|large|deep|new|recurring|surprise|brutal)$/u.test(
        keyAt(page, before),
      )
    )
      return null;
  }
  return null;
}

function suffices(page: Page, draft: Draft, at: number, need: Need, parties: Parties, range: TokenRange): boolean {
  const agent = parties.agent !== null;
  const target = parties.target !== null || parties.place !== null;
  switch (need) {
    case 'bare':
      return parties.place !== null || agent;
    case 'verb':
      return agent && target;
    case 'noun':
      return agent && target;
    case 'any':
      return agent || target;
    case 'weapon':
      return agent && parties.weapon !== null && keyAt(page, at - 1) !== 'be';
    case 'agreement':
      return hasWord(page, at, range, /^(?:agreement|deal|accord|treaty|pact|memorandum)$/u);
    case 'count':
      return (
        /^\d/u.test(keyAt(page, at + 1)) ||
        /^(?:one|two|three|four|five|six|seven|eight|nine|ten|at|more|dozens|people|civilians|several)$/u.test(
          keyAt(page, at + 1),
        ) ||
        draft.at(at + 1) !== null
      );
  }
}

function hasWord(page: Page, at: number, range: TokenRange, pattern: RegExp): boolean {
  for (let next = at; next < Math.min(range.until, at + REACH); next += 1)
    if (pattern.test(keyAt(page, next))) return true;
  return false;
}

const AGENT_ROLE: Partial<Record<EventType, EventRole>> = {
  ARMS_TRANSFER: 'SUPPLIER',
  MEETING: 'ATTENDEE',
  CASUALTIES: 'AGENT',
};
const TARGET_ROLE: Partial<Record<EventType, EventRole>> = {
  ARMS_TRANSFER: 'RECIPIENT',
  MEETING: 'ATTENDEE',
  VISIT: 'HOST',
  CASUALTIES: 'LOCATION',
  DEPLOYMENT: 'LOCATION',
};

function participantsOf(type: EventType, { agent, target, place, weapon }: Parties): ParticipantFact[] {
  const found: ParticipantFact[] = [];
  if (agent !== null) found.push({ entity: agent, role: AGENT_ROLE[type] ?? 'AGENT' });
  if (target !== null && target !== agent && target !== weapon)
    found.push({ entity: target, role: TARGET_ROLE[type] ?? 'TARGET' });
  if (place !== null && place !== target) found.push({ entity: place, role: 'LOCATION' });
  if (weapon !== null) found.push({ entity: weapon, role: 'WEAPON' });
  return found;
}
