import type { FirstTold, StatementContribution, StatementReport } from '../../model/article-change.js';
import type { LocalId, MentionFact, StatementFact, StatementTieFact } from '../../model/article-facts.js';
import type { Evidence } from '../../model/evidence.js';
import { type EntityId, makeId, type NodeId, type StatementId } from '../../model/ids.js';
import { nameKey } from '../../model/name-key.js';
import type { TopicRecord } from '../../model/nodes.js';
import type { Cast } from '../cast.js';
import type { EdgeList } from '../edge-list.js';
import { evidenceFrom } from '../evidence.js';
import { MentionPlaces } from '../mention-places.js';
import type { ActOfSaying } from './match-statements.js';

export interface ResolvedStatements {
  readonly contributions: readonly StatementContribution[];
  readonly topics: readonly TopicRecord[];
  readonly idOf: ReadonlyMap<LocalId, StatementId>;
}

/** What an article says was said, with the edges from and to it. `acts` in the order of the facts. */
export function resolveStatements(
  statements: readonly StatementFact[],
  acts: readonly ActOfSaying[],
  mentions: readonly MentionFact[],
  cast: Cast,
  edges: EdgeList,
): ResolvedStatements {
  const reports = new Map<StatementId, StatementReport[]>();
  const topics = new Map<string, TopicRecord>();
  const firstTold = new Map<StatementId, FirstTold>();
  const idOf = new Map<LocalId, StatementId>();
  const places = new MentionPlaces(mentions);
  statements.forEach((fact, index) => {
    const act = acts[index];
    if (act === undefined) return;
    const { id } = act;
    const report = reportOf(fact, cast);
    if (act.firstTold !== null) firstTold.set(id, act.firstTold);
    const known = reports.get(id) ?? [];
    known.push(report);
    reports.set(id, known);
    idOf.set(fact.id, id);
    addSpeechEdges(id, report, edges);
    addAbout(id, fact, places, cast, edges);
    for (const topic of addTopics(id, fact, report.evidence, edges)) topics.set(topic.id, topic);
    addStances(id, fact, report.evidence, cast, edges);
  });
  const contributions = [...reports].map(([id, own]) => {
    const told = firstTold.get(id);
    return { id, ...(told !== undefined && { firstTold: told }), reports: own };
  });
  return { contributions, topics: [...topics.values()], idOf };
}

/** How the statements of an article stand to each other; two reports of one act of saying are not held against each other. */
export function addStatementTies(
  ties: readonly StatementTieFact[],
  idOf: ReadonlyMap<LocalId, StatementId>,
  cast: Cast,
  edges: EdgeList,
): void {
  for (const tie of ties) {
    const [from, to] = [idOf.get(tie.from), idOf.get(tie.to)];
    if (from !== undefined && to !== undefined && from !== to)
      edges.add(tie.type, from, to, evidenceFrom(cast.articleId, tie.evidence, tie));
  }
}

function reportOf(fact: StatementFact, cast: Cast): StatementReport {
  return {
    evidence: evidenceFrom(cast.articleId, fact.content, fact, fact.cue?.words ?? null),
    kind: fact.kind,
    act: fact.act,
    text: fact.content.words,
    date: fact.date,
    speakerId: cast.idOf(fact.speaker),
    speakerLabel: fact.speakerWords?.words ?? '',
    addresseeId: cast.idOf(fact.addressee),
    viaIds: fact.reportedVia.flatMap((via) => cast.idOf(via) ?? []),
    venue: fact.venue?.kind ?? null,
    occasion: fact.venue?.words ?? null,
    negated: fact.negated,
    strength: fact.strength,
    condition: fact.condition?.words ?? null,
    consequence: fact.consequence?.words ?? null,
  };
}

function addSpeechEdges(id: StatementId, report: StatementReport, edges: EdgeList): void {
  const { evidence, speakerId, addresseeId, viaIds } = report;
  if (speakerId !== null) edges.add('SAID', speakerId, id, evidence);
  if (addresseeId !== null) edges.add('ADDRESSED_TO', id, addresseeId, evidence);
  for (const via of viaIds) edges.add('TOLD_THROUGH', id, via, evidence);
}

/** Where the content names what it is about, those words are the evidence. */
function addAbout(id: StatementId, fact: StatementFact, places: MentionPlaces, cast: Cast, edges: EdgeList): void {
  for (const local of fact.about) {
    const target = cast.idOf(local);
    if (target === null) continue;
    const named = places.firstWithin(local, fact.content);
    edges.add('ABOUT', id, target, evidenceFrom(cast.articleId, named ?? fact.content, named ?? fact));
  }
}

const topicOf = (name: string): TopicRecord => ({ __typename: 'Topic', id: makeId('Topic', nameKey(name)), name });

function addTopics(id: StatementId, fact: StatementFact, evidence: Evidence, edges: EdgeList): TopicRecord[] {
  const about = fact.topics.map(topicOf);
  for (const topic of about) edges.add('ABOUT', id, topic.id, evidence);
  const judged = fact.stance.flatMap(({ target }) => (typeof target === 'string' ? [] : [topicOf(target.topic)]));
  return [...about, ...judged];
}

function addStances(id: StatementId, fact: StatementFact, evidence: Evidence, cast: Cast, edges: EdgeList): void {
  for (const { target, polarity } of fact.stance) {
    const to: NodeId | EntityId | null = typeof target === 'string' ? cast.idOf(target) : topicOf(target.topic).id;
    if (to !== null) edges.add('TOWARD', id, to, evidence, { polarity });
  }
}
