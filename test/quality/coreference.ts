/**
 * ECB+ (Cybulska and Vossen 2014): which mentions of events in the documents of one topic are one event. Mentions, and who,
 * where and when stands beside them, are taken from the annotations; what is scored is the comparison of two events alone.
 * Of the even topics the first half set the weights of the comparison, the second is scored.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { triggerForms } from '../../src/extract/events/trigger-table.js';
import type { EventParty } from '../../src/model/article-change.js';
import type { EventType } from '../../src/model/event-types.js';
import type { EventCandidate } from '../../src/model/graph-lookup.js';
import { type EntityId, type EventId, makeId, type NodeId } from '../../src/model/ids.js';
import { parsePartialDate } from '../../src/model/partial-date.js';
import type { EventRole } from '../../src/model/vocabulary.js';
import { areComparable, compareEvents } from '../../src/resolve/events/compare-events.js';
import { stem } from '../../src/resolve/statements/content-words.js';
import { FactClusters, type FactPair } from '../../src/store/identity/fact-clusters.js';
import { fingerprint, type Scored } from './floors.js';
import { bCubed, type Placed } from './identity.js';
import { type Rate, ScoreSheet } from './score-sheet.js';

interface Mention {
  /** `ACTION_OCCURRENCE`, `HUMAN_PART_PER`, `LOC_GEO`, `TIME_DATE` … */
  readonly type: string;
  readonly sentence: number;
  readonly tokens: readonly number[];
  /** The same for what is one within its topic; null for what is told once. */
  readonly chain: string | null;
}

interface EcbDocument {
  readonly topic: number;
  /** Documents of one are about one happening. */
  readonly subtopic: string;
  readonly doc: string;
  readonly sentences: readonly (readonly string[])[];
  readonly mentions: readonly Mention[];
}

/** A mention of an event as it is compared, and what it is annotated to be. */
export interface EventMention {
  readonly event: EventCandidate;
  readonly gold: string;
  readonly subtopic: string;
  readonly lemma: string;
}

export type Part = 'first' | 'second';
const MIDDLE_TOPIC = 22;

/** Null where the set is not on this machine. */
export function readCoreference(folder: string, part: Part): readonly (readonly EventMention[])[] | null {
  const file = join(folder, 'even-topics.jsonl');
  if (!existsSync(file)) return null;
  const documents = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as EcbDocument)
    .filter(({ topic }) => topic <= MIDDLE_TOPIC === (part === 'first'));
  const topics = [...new Set(documents.map(({ topic }) => topic))];
  return topics.map((topic) => documents.filter((one) => one.topic === topic).flatMap(eventsIn));
}

export function scoreCoreference(folder: string, part: Part = 'second'): Scored | null {
  const topics = readCoreference(folder, part);
  if (topics === null) return null;
  const sheet = new ScoreSheet();
  sheet.put('coreference', rate(topics, clusters));
  return { sheet, articles: topics.length, annotations: fingerprint(topics.map(annotated)) };
}

/** What stands in the set, without what the project's own tables make of it. */
const annotated = (topic: readonly EventMention[]): readonly unknown[] =>
  topic.map(({ event: { id, words, trigger }, gold }) => [id, gold, trigger, words]);

type Grouping = (topic: readonly EventMention[]) => ReadonlyMap<EventId, string>;

/** B-cubed over all mentions; what the annotations hold for nothing else is one by itself. */
export const rate = (topics: readonly (readonly EventMention[])[], group: Grouping): Rate =>
  bCubed(topics.flatMap((topic) => placed(topic, group(topic))));

/** What simple comparisons give, to hold it against. */
export const BASELINES: Readonly<Record<string, Grouping>> = {
  'each by itself': (topic) => named(topic, ({ event }) => event.id),
  'by type and day': (topic) => named(topic, ({ event, subtopic }) => `${event.type} ${subtopic}`),
  'by lemma and day': (topic) => named(topic, ({ lemma, subtopic }) => `${lemma} ${subtopic}`),
};

const placed = (topic: readonly EventMention[], nameOf: ReadonlyMap<EventId, string>): readonly Placed[] =>
  topic.map(({ event, gold }) => ({ file: event.articleId, gold, node: nameOf.get(event.id) ?? event.id }));

const named = (topic: readonly EventMention[], nameOf: (mention: EventMention) => string) =>
  new Map(topic.map((mention) => [mention.event.id, nameOf(mention)]));

/** As the graph would show them: mentions of two documents that are judged to be one, and what hangs together by these. */
export function clusters(topic: readonly EventMention[]): ReadonlyMap<EventId, string> {
  const found = new FactClusters(topic.flatMap(({ event }, place) => pairsOf(event, topic.slice(0, place))));
  return new Map(topic.map(({ event: { id } }) => [id, found.rootOf(id)]));
}

const pairsOf = (event: EventCandidate, others: readonly EventMention[]): readonly FactPair[] =>
  others.flatMap(({ event: other }): readonly FactPair[] => {
    if (other.articleId === event.articleId || !areComparable(event, other)) return [];
    const { verdict, score } = compareEvents(event, other);
    return verdict === 'SAME' ? [{ subjectId: event.id, objectId: other.id, verdict, score, changeId: null }] : [];
  });

function eventsIn({ subtopic, doc, sentences, mentions }: EcbDocument): readonly EventMention[] {
  const articleId = makeId('Article', doc);
  return mentions.flatMap((mention, place) => {
    if (!mention.type.includes('ACTION')) return [];
    const words = sentences[mention.sentence] ?? [];
    const trigger = mention.tokens.map((token) => words[token] ?? '').join(' ');
    const beside = mentions.filter((one) => one.sentence === mention.sentence);
    const id = makeId('Event', doc, String(place));
    const event = {
      id,
      articleId,
      ...told(trigger, words.join(' '), subtopic),
      ...circumstances(mention, beside, doc),
    };
    return [{ event, gold: mention.chain ?? id, subtopic, lemma: lemmaOf(trigger) }];
  });
}

const lemmaOf = (trigger: string): string => trigger.toLowerCase().split(' ').map(stem).join(' ');

/** Documents have no dates here; those of one subtopic stand for what was told in the same days. */
function told(trigger: string, words: string, subtopic: string) {
  const day = subtopic.endsWith('plus') ? '2024-01-31' : '2024-01-01';
  const days = { from: day, until: day };
  const date = parsePartialDate(day);
  return { type: typeOf(trigger), modality: 'ASSERTED', date, days, numbers: [], trigger, words } as const;
}

/** What the project's own table takes the word for. */
function typeOf(trigger: string): EventType {
  const words = trigger.toLowerCase().split(' ');
  const rows = words.flatMap((word) => triggerForms(word).map(({ row }) => row.type));
  return rows.find((type) => type !== null) ?? 'OTHER';
}

/** Who stands in front of the word did it, who stands behind it suffered it: the annotations have no roles. */
function circumstances(mention: Mention, beside: readonly Mention[], doc: string) {
  const at = mention.tokens[0] ?? 0;
  const people = beside.filter(({ type }) => /^(?:HUMAN|NON_HUMAN)/u.test(type));
  const nearest = (side: -1 | 1): Mention | undefined =>
    people
      .filter(({ tokens }) => Math.sign((tokens[0] ?? 0) - at) === side)
      .sort((a, b) => Math.abs((a.tokens[0] ?? 0) - at) - Math.abs((b.tokens[0] ?? 0) - at))[0];
  const party = (role: EventRole, who: Mention | undefined): readonly EventParty[] =>
    who === undefined ? [] : [{ role, entityId: idOf(who, doc), figureId: who.chain === null ? null : idOf(who, doc) }];
  const place = beside.find(({ type }) => type.startsWith('LOC'));
  return {
    placeId: place === undefined ? null : (makeId('Place', place.chain ?? doc) as NodeId<'Place'>),
    countryId: null,
    parties: [...party('AGENT', nearest(-1)), ...party('TARGET', nearest(1))],
  };
}

const idOf = ({ chain, sentence, tokens }: Mention, doc: string): EntityId =>
  makeId('Person', ...(chain === null ? [doc, String(sentence), String(tokens[0])] : [chain]));
