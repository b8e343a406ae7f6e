import type { EventContribution, EventReport, IdParts } from '../model/article-change.js';
import type { EventFact, LocalId, ParticipantFact, StatementFact } from '../model/article-facts.js';
import type { Evidence } from '../model/evidence.js';
import { type EventId, makeId, type NodeId, type StatementId } from '../model/ids.js';
import { contains, type Words, wordsAt } from '../model/span.js';
import type { EventRole, Modality } from '../model/vocabulary.js';
import type { ArticleText } from '../text/article-text.js';
import type { Cast } from './cast.js';
import type { EdgeList } from './edge-list.js';
import { evidenceFrom, withoutDoubles } from './evidence.js';
import { lastStartingBy } from './mention-places.js';

/** Told as having happened, be it contested: what is planned or only imagined is no event that others could report. */
const HAPPENED: ReadonlySet<Modality> = new Set(['ASSERTED', 'ALLEGED', 'DENIED']);
/** Parts that tell one event from another of its kind and day; by whom it was hosted or with what it was done does not. */
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

export function resolveEvents(
  events: readonly EventFact[],
  statements: readonly StatementFact[],
  statementIds: ReadonlyMap<LocalId, StatementId>,
  text: ArticleText,
  cast: Cast,
  edges: EdgeList,
): ResolvedEvents {
  const reports = new Map<EventId, EventReport[]>();
  const parts = new Map<EventId, IdParts>();
  const idOf = new Map<LocalId, EventId>();
  for (const fact of events) {
    const idParts = eventParts(fact, cast);
    const id = eventIdOf(fact, idParts, cast);
    if (idParts !== null) parts.set(id, idParts);
    const told = reportsOf(fact, text, cast);
    reports.set(id, [...(reports.get(id) ?? []), ...told]);
    idOf.set(fact.id, id);
    for (const { evidence } of told) addEdges(id, fact, evidence, cast, edges);
    addAbout(id, fact, statements, statementIds, cast, edges);
  }
  const contributions = [...reports].map(([id, own]) => {
    const idParts = parts.get(id);
    return { id, ...(idParts !== undefined && { idParts }), reports: own };
  });
  return { contributions, idOf };
}

const eventIdOf = ({ type, trigger }: EventFact, parts: IdParts | null, { articleId }: Cast): EventId =>
  parts === null
    ? makeId('Event', articleId, type, `${trigger.start}-${trigger.end}`)
    : makeId('Event', ...parts.fixed, ...parts.members);

/** Type and day, and those who took part, by which an event is known in every article; null where they do not tell it. */
function eventParts(fact: EventFact, cast: Cast): IdParts | null {
  const place = cast.role(fact.place);
  const parties = fact.participants.filter(({ role }) => TELLING.has(role));
  const roles = parties.map(({ entity }) => cast.role(entity));
  const traits = new Set([...parties.map((party) => traitOf(party, cast)), ...(place ? [`AT ${place.id}`] : [])]);
  const shared = [...roles, ...(place ? [place] : [])].every((role) => role?.shared === true);
  const { date } = fact;
  const singledOut = date?.length === 10 && traits.size >= FEWEST_TRAITS && shared && HAPPENED.has(fact.modality);
  return singledOut ? { fixed: [fact.type, date], members: [...traits].sort() } : null;
}

const traitOf = ({ entity, role }: ParticipantFact, cast: Cast): string => `${role} ${cast.idOf(entity) ?? ''}`;

/** The sentence is the evidence, the trigger its cue. */
function reportsOf(fact: EventFact, text: ArticleText, cast: Cast): EventReport[] {
  const evidence = [fact.trigger, ...fact.otherMentions].map((trigger) =>
    evidenceFrom(cast.articleId, sentenceAround(text, trigger), fact, trigger.words),
  );
  return withoutDoubles(evidence).map((one) => ({
    evidence: one,
    type: fact.type,
    modality: fact.modality,
    date: fact.date,
    placeId: placeOf(fact, cast),
    attributedToId: cast.idOf(fact.attributedTo),
    numbers: fact.numbers,
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
