import type { EventContribution, EventReport } from '../../model/article-change.js';
import type { EventFact, LocalId, ParticipantFact, StatementFact } from '../../model/article-facts.js';
import type { Evidence } from '../../model/evidence.js';
import { type EventId, makeId, type NodeId, type StatementId } from '../../model/ids.js';
import { contains, type Words, wordsAt } from '../../model/span.js';
import type { EventRole } from '../../model/vocabulary.js';
import type { ArticleText } from '../../text/article-text.js';
import type { Cast } from '../cast.js';
import type { EdgeList } from '../edge-list.js';
import { evidenceFrom, withoutDoubles } from '../evidence.js';
import { lastStartingBy } from '../mention-places.js';
import { happenedWhen } from './happened-when.js';
import { countryOf, partiesOf } from './parties.js';

/** Parts that tell one event from another of its kind and day. */
const TELLING: ReadonlySet<EventRole> = new Set([
  'AGENT',
  'TARGET',
  'AUTHORIZER',
  'GRANTEE',
  'SUPPLIER',
  'RECIPIENT',
  'ATTENDEE',
]);
/** So many of them, the place among them, and the day are held to single out an event. */
const FEWEST_TRAITS = 2;

export interface ResolvedEvents {
  readonly contributions: readonly EventContribution[];
  readonly idOf: ReadonlyMap<LocalId, EventId>;
}

/**
 * The events of an article, each with an id of its own; those of other articles that are the same are found by
 * `matchEvents`, and shown as one because of its judgements.
 */
export function resolveEvents(
  events: readonly EventFact[],
  statements: readonly StatementFact[],
  statementIds: ReadonlyMap<LocalId, StatementId>,
  text: ArticleText,
  cast: Cast,
  edges: EdgeList,
): ResolvedEvents {
  const reports = new Map<EventId, EventReport[]>();
  const idOf = new Map<LocalId, EventId>();
  const known = new Map<string, EventId>();
  for (const fact of events) {
    const traits = traitsOf(fact, cast);
    const id = (traits === null ? undefined : known.get(traits)) ?? ownId(fact, cast);
    if (traits !== null) known.set(traits, id);
    const told = reportsOf(fact, text, cast);
    reports.set(id, [...(reports.get(id) ?? []), ...told]);
    idOf.set(fact.id, id);
    for (const { evidence } of told) addEdges(id, fact, evidence, cast, edges);
    addAbout(id, fact, statements, statementIds, cast, edges);
  }
  return { contributions: [...reports].map(([id, own]) => ({ id, reports: own })), idOf };
}

const ownId = ({ type, trigger }: EventFact, { articleId }: Cast): EventId =>
  makeId('Event', articleId, type, `${trigger.start}-${trigger.end}`);

/** Type and day, and those who took part: what the article tells twice with all of it is one event. Null where too little is told. */
function traitsOf(fact: EventFact, cast: Cast): string | null {
  const { date, type, participants } = fact;
  const place = cast.idOf(fact.place);
  const parties = participants.filter(({ role }) => TELLING.has(role)).map((party) => traitOf(party, cast));
  const traits = [...new Set([...parties, ...(place === null ? [] : [`AT ${place}`])])];
  return date?.length === 10 && traits.length >= FEWEST_TRAITS ? [type, date, ...traits.sort()].join(' ') : null;
}

const traitOf = ({ entity, role }: ParticipantFact, cast: Cast): string => `${role} ${cast.idOf(entity) ?? ''}`;

/** The sentence is the evidence, the trigger its cue. */
function reportsOf(fact: EventFact, text: ArticleText, cast: Cast): EventReport[] {
  const evidence = [fact.trigger, ...fact.otherMentions].map((trigger) =>
    evidenceFrom(cast.articleId, sentenceAround(text, trigger), fact, trigger.words),
  );
  const parties = partiesOf(fact, cast);
  const days = happenedWhen(fact.date, text.meta.publishedAt);
  const countryId = countryOf(cast.role(fact.place), cast);
  return withoutDoubles(evidence).map((one) => ({
    evidence: one,
    type: fact.type,
    modality: fact.modality,
    date: fact.date,
    placeId: placeOf(fact, cast),
    attributedToId: cast.idOf(fact.attributedTo),
    numbers: fact.numbers,
    parties,
    countryId,
    days,
  }));
}

const sentenceAround = ({ text, sentences }: ArticleText, trigger: Words): Words => {
  const sentence = sentences[lastStartingBy(sentences, trigger.start)];
  return sentence !== undefined && contains(sentence, trigger) ? wordsAt(text, sentence) : trigger;
};

function placeOf({ place }: EventFact, cast: Cast): NodeId<'Place'> | null {
  const role = cast.role(place);
  return role?.fact.kind === 'Place' ? (role.id as NodeId<'Place'>) : null;
}

function addEdges(id: EventId, fact: EventFact, evidence: Evidence, cast: Cast, edges: EdgeList): void {
  const place = placeOf(fact, cast);
  if (place !== null) edges.add('AT', id, place, evidence);
  for (const { entity, role } of fact.participants) {
    const who = cast.idOf(entity);
    if (who === null) continue;
    edges.add('TOOK_PART_IN', who, id, evidence, { role });
    if (role === 'WEAPON') edges.add('USED_IN', who, id, evidence);
  }
}

/** A statement is about the event that its words tell of; of nested ones the innermost. */
function addAbout(
  id: EventId,
  { trigger, rule, confidence }: EventFact,
  statements: readonly StatementFact[],
  statementIds: ReadonlyMap<LocalId, StatementId>,
  cast: Cast,
  edges: EdgeList,
): void {
  const around = statements.filter(({ content }) => contains(content, trigger));
  const [inner] = around.sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
  const statement = inner === undefined ? undefined : statementIds.get(inner.id);
  if (statement !== undefined) {
    edges.add('ABOUT', statement, id, evidenceFrom(cast.articleId, trigger, { rule, confidence }));
  }
}
