/** Facts in the field names and values of the gold annotations, for comparison with them. */
import type { ArticleFacts, EntityFact, LocalId, MentionForm, StatementFact } from '../model/article-facts.js';
import type { EventType } from '../model/event-types.js';
import type { Span, Words } from '../model/span.js';
import type { PermissionStatus } from '../model/vocabulary.js';
import type { ArticleText } from '../text/article-text.js';
import { ownedPhrases } from './owned-phrases.js';

/** Event types as the annotations spell them; those they lack are `Other`. */
const EVENT_NAMES: Partial<Record<EventType, string>> = {
  STRIKE: 'Strike',
  MEETING: 'Meeting',
  AUTHORIZATION: 'Authorization',
  REQUEST: 'Request',
  REFUSAL: 'Refusal',
  ARMS_TRANSFER: 'ArmsTransfer',
  DEPLOYMENT: 'Deployment',
  INVASION: 'Invasion',
  SEIZURE: 'Seizure',
  CASUALTIES: 'Casualties',
  DESIGNATION: 'Designation',
  AGREEMENT: 'Agreement',
  VISIT: 'Visit',
  LEGISLATION: 'Legislation',
  ACCUSATION: 'Accusation',
};
const STATUS_NAMES: Partial<Record<PermissionStatus, string>> = {
  SIGNALLED: 'under_review',
  ALLEGED: 'alleged_granted',
};

const pair = (words: Span | null): [number, number] | null => words && [words.start, words.end];
const shown = (words: Words | null): string | null => words?.words ?? null;
const lower = (value: string): string => value.toLowerCase();

/** The interchange form of one article's facts, ready for JSON. Spans are UTF-16 code units, end exclusive. */
export function toInterchange(file: string, text: ArticleText, facts: ArticleFacts): Record<string, unknown> {
  const reference = referenceOf(facts);
  return {
    file,
    article: articleOf(facts),
    boilerplate: facts.boilerplate.map(({ start, end, why }) => ({
      start,
      end,
      text: text.text.slice(start, end).slice(0, 40),
      why,
    })),
    entities: facts.entities.filter((entity) => !isLiteral(entity)).map((entity) => entityOf(entity, facts, text)),
    mentions: facts.mentions.map(({ start, end, words, entity, form, rule }) => ({
      start,
      end,
      text: words,
      entity,
      form: lower(form),
      rule,
    })),
    statements: facts.statements.map((statement) => statementOf(statement, text, reference)),
    events: eventsOf(facts, text, reference),
    permissions: permissionsOf(facts, text, reference),
    relations: facts.relations.map((relation) => ({
      id: relation.id,
      section: sectionAt(text, relation.evidence.start),
      from: reference(relation.from),
      type: relation.type,
      to: reference(relation.to),
      title: relation.title,
      item: relation.item === null ? undefined : reference(relation.item),
      evidence: relation.evidence.words,
      evidenceSpan: pair(relation.evidence),
      rule: relation.rule,
    })),
  };
}

type Reference = (id: LocalId | null) => string | null;

/** A person or paper without a name is told by the words; groups are entities. */
const isLiteral = (entity: EntityFact): boolean =>
  !entity.named && entity.kind === 'Person' && (isDocument(entity) || !isGroup(entity.name));

const isDocument = ({ id }: EntityFact): boolean => id.startsWith('document-');

const COMPLEMENT = /\s(?:of|from|in|at|with|for|on|to|by|close|familiar|who|inside|near|briefed|involved)\s/iu;
const GROUP = /(?:[^s]s|s['’]|people|media|police|men|women|public|opposition|press|military|staff)$/iu;

/** "two people familiar with the talks", "Analysts in Oslo": by the noun before its complements. */
const isGroup = (description: string): boolean => GROUP.test(description.split(COMPLEMENT)[0]?.trim() ?? '');

function referenceOf(facts: ArticleFacts): Reference {
  const entities = new Map(facts.entities.map((entity) => [entity.id, entity]));
  return (id) => {
    const entity = id === null ? undefined : entities.get(id);
    if (!entity || !isLiteral(entity)) return id;
    return `${isDocument(entity) ? 'document' : 'unnamed'}: ${entity.name}`;
  };
}

const articleOf = ({ meta }: ArticleFacts): Record<string, unknown> => ({
  title: meta.title,
  standfirst: meta.standfirst,
  outlet: meta.outlet,
  byline: meta.byline,
  agency: meta.agencies,
  publishedAt: meta.publishedAt ?? meta.datelineDay,
  dateline: meta.dateline,
  language: meta.language,
});

const sectionAt = (text: ArticleText, offset: number): string =>
  text.paragraphs.findLast(({ start }) => start <= offset)?.section ?? 'body';

function entityOf(entity: EntityFact, facts: ArticleFacts, text: ArticleText): Record<string, unknown> {
  const { mentions } = facts;
  const forms = (form: MentionForm): string[] => [
    ...new Set(
      mentions.filter((mention) => mention.entity === entity.id && mention.form === form).map(({ words }) => words),
    ),
  ];
  const group = !entity.named && entity.kind === 'Person' ? 'group' : null;
  const kind = entity.organizationKind ?? entity.weaponClass ?? entity.placeKind ?? group;
  return {
    id: entity.id,
    type: entity.placeKind === 'COUNTRY' ? 'Country' : entity.kind,
    name: entity.name,
    surfaceForms: forms('NAME'),
    adjectivals: forms('ADJECTIVAL'),
    nominals: [...new Set([...forms('NOMINAL'), ...ownedPhrases(entity, facts, text)])],
    kind: kind === null ? null : lower(kind),
    named: entity.named,
    key: entity.key,
    ...(entity.governmentOf === null ? {} : { governmentOf: entity.governmentOf }),
  };
}

function statementOf(statement: StatementFact, text: ArticleText, reference: Reference): Record<string, unknown> {
  return {
    id: statement.id,
    section: sectionAt(text, statement.content.start),
    speaker: reference(statement.speaker),
    speakerSurface: shown(statement.speakerWords),
    speakerSpan: pair(statement.speakerWords),
    kind: lower(statement.kind),
    cue: shown(statement.cue),
    cueSpan: pair(statement.cue),
    content: statement.content.words,
    contentSpan: pair(statement.content),
    quotedSpans: statement.quoted.map(pair),
    addressee: reference(statement.addressee),
    date: statement.date ?? statement.datePhrase,
    datePhrase: statement.datePhrase,
    reportedVia: statement.reportedVia.map(reference),
    act: lower(statement.act),
    about: [...statement.about.map(reference), ...statement.topics.map((topic) => `topic:${topic}`)],
    stance: statement.stance.map(({ target, polarity }) => ({
      target: typeof target === 'string' ? reference(target) : `topic:${target.topic}`,
      polarity: lower(polarity),
    })),
    within: statement.within,
    rule: statement.rule,
    confidence: statement.confidence,
  };
}

function eventsOf({ events }: ArticleFacts, text: ArticleText, reference: Reference): Record<string, unknown>[] {
  return events.map((event) => ({
    id: event.id,
    section: sectionAt(text, event.trigger.start),
    type: EVENT_NAMES[event.type] ?? 'Other',
    trigger: event.trigger.words,
    triggerSpan: pair(event.trigger),
    date: event.date,
    datePhrase: event.datePhrase,
    place: reference(event.place),
    participants: event.participants.map(({ entity, role }) => ({ entity: reference(entity), role: lower(role) })),
    modality: lower(event.modality),
    attributedTo: reference(event.attributedTo),
    rule: event.rule,
    confidence: event.confidence,
  }));
}

function permissionsOf(
  { permissions }: ArticleFacts,
  text: ArticleText,
  reference: Reference,
): Record<string, unknown>[] {
  return permissions.map((item) => ({
    id: item.id,
    section: sectionAt(text, item.evidence.start),
    authorizer: reference(item.grantor),
    grantee: reference(item.grantee),
    weapon: reference(item.weapon),
    against: item.against,
    condition: item.condition,
    status: STATUS_NAMES[item.status] ?? lower(item.status),
    date: item.date,
    datePhrase: item.datePhrase,
    attributedTo: reference(item.attributedTo),
    requestedBy: reference(item.requestedBy),
    evidence: item.evidence.words,
    evidenceSpan: pair(item.evidence),
    evidenceAlt: item.otherEvidence.map(({ words }) => words),
    rule: item.rule,
    confidence: item.confidence,
  }));
}
