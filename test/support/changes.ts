/** Builders for small hand-written changes; what is not given has a plain value. */
import { createHash } from 'node:crypto';
import type {
  ArticleChange,
  EdgeContribution,
  EdgeProperties,
  EntityContribution,
  EventReport,
  FirstTold,
  PermissionReport,
  StatementReport,
} from '../../src/model/article-change.js';
import type { EventType } from '../../src/model/event-types.js';
import type { Evidence } from '../../src/model/evidence.js';
import { type ArticleId, type EntityId, type EventId, edgeId, makeId, type NodeId } from '../../src/model/ids.js';
import type {
  ArticleRecord,
  EntityRecord,
  OrganizationRecord,
  PersonRecord,
  PlaceRecord,
  TopicRecord,
  WeaponSystemRecord,
} from '../../src/model/nodes.js';
import { firstDay, lastDay, type PartialDate, parsePartialDate } from '../../src/model/partial-date.js';
import type { EdgeType } from '../../src/model/relationships.js';
import type { EventRole, Verdict } from '../../src/model/vocabulary.js';

export const day = (text: string): PartialDate => parsePartialDate(text);

const entityBase = (name: string) => ({
  name,
  aliases: [],
  description: null,
  wikidataId: null,
  named: true,
  articleId: null,
});

export const person = (name: string, more: Partial<PersonRecord> = {}): PersonRecord => ({
  ...entityBase(name),
  __typename: 'Person',
  id: makeId('Person', name),
  countryId: null,
  ...more,
});

export const organization = (name: string, more: Partial<OrganizationRecord> = {}): OrganizationRecord => ({
  ...entityBase(name),
  __typename: 'Organization',
  id: makeId('Organization', name),
  kind: 'OTHER',
  countryId: null,
  ...more,
});

export const place = (name: string, more: Partial<PlaceRecord> = {}): PlaceRecord => ({
  ...entityBase(name),
  __typename: 'Place',
  id: makeId('Place', name),
  kind: 'COUNTRY',
  countryId: null,
  latitude: null,
  longitude: null,
  geonamesId: null,
  ...more,
});

export const weapon = (name: string, more: Partial<WeaponSystemRecord> = {}): WeaponSystemRecord => ({
  ...entityBase(name),
  __typename: 'WeaponSystem',
  id: makeId('WeaponSystem', name),
  designator: null,
  class: 'MISSILE',
  originId: null,
  rangeKm: null,
  generic: false,
  familyId: null,
  ...more,
});

export const topic = (name: string): TopicRecord => ({ __typename: 'Topic', id: makeId('Topic', name), name });

/**
 * Writes an article and its change together: each piece of evidence is appended to the text, so that its words stand
 * where it says. Whatever entity is named in a fact must be given to `mention` or `bring` as well.
 */
export class ChangeBuilder {
  #text = '';
  readonly #id: ArticleId;
  readonly #entities = new Map<EntityId, EntityContribution>();
  readonly #topics = new Map<string, TopicRecord>();
  readonly #statements = new Map<string, ArticleChange['statements'][number]>();
  readonly #events = new Map<string, ArticleChange['events'][number]>();
  readonly #permissions = new Map<string, ArticleChange['permissions'][number]>();
  readonly #edges = new Map<string, EdgeContribution>();
  readonly #judgements: ArticleChange['judgements'][number][] = [];

  constructor(
    readonly key: string,
    readonly more: Partial<Omit<ArticleRecord, 'id' | 'text'>> & {
      readonly signature?: readonly string[];
      readonly copies?: readonly ArticleId[];
    } = {},
  ) {
    this.#id = articleId(key);
  }

  get id(): ArticleId {
    return this.#id;
  }

  /** Appends the words to the text. */
  evidence(words: string, more: Partial<Evidence> = {}): Evidence {
    const start = this.#text.length;
    this.#text += `${words}. `;
    const end = start + words.length;
    return { articleId: this.#id, start, end, words, cue: null, rule: 'test', confidence: 1, ...more };
  }

  /** Brings an entity without naming it in the text. */
  bring(record: EntityRecord, forms: readonly string[] = []): this {
    const known = this.#entities.get(record.id);
    this.#entities.set(record.id, known ?? { record, forms, mentions: [] });
    return this;
  }

  mention(record: EntityRecord, ...forms: readonly string[]): this {
    const known = this.#entities.get(record.id) ?? { record, forms: [], mentions: [] };
    const words = forms.length === 0 ? [record.name] : forms;
    this.#entities.set(record.id, {
      record: known.record,
      forms: [...new Set([...known.forms, ...words])],
      mentions: [...known.mentions, ...words.map((form) => this.evidence(form))],
    });
    return this;
  }

  topic(record: TopicRecord): this {
    this.#topics.set(record.id, record);
    return this;
  }

  /** Adds a report of the statement, with its SAID, ADDRESSED_TO and TOLD_THROUGH edges. `firstTold` where it is that of another article. */
  statement(key: string, more: Partial<StatementReport> = {}, firstTold?: FirstTold): this {
    const id = makeId('Statement', key);
    const text = more.text ?? key;
    const evidence = more.evidence ?? this.evidence(text, { cue: 'said' });
    const report: StatementReport = {
      kind: 'INDIRECT',
      act: 'CLAIM',
      date: null,
      speakerId: null,
      speakerLabel: '',
      addresseeId: null,
      viaIds: [],
      venue: null,
      occasion: null,
      negated: false,
      strength: 'PLAIN',
      condition: null,
      consequence: null,
      ...more,
      text,
      evidence,
    };
    const reports = [...(this.#statements.get(id)?.reports ?? []), report];
    this.#statements.set(id, { id, ...(firstTold !== undefined && { firstTold }), reports });
    if (report.speakerId !== null) this.edge('SAID', report.speakerId, id, {}, evidence);
    if (report.addresseeId !== null) this.edge('ADDRESSED_TO', id, report.addresseeId, {}, evidence);
    for (const via of report.viaIds) this.edge('TOLD_THROUGH', id, via, {}, evidence);
    return this;
  }

  event(key: string, more: Partial<EventReport> = {}): this {
    const id = makeId('Event', key);
    const evidence = more.evidence ?? this.evidence(key);
    const report: EventReport = {
      type: 'STRIKE',
      modality: 'ASSERTED',
      date: null,
      placeId: null,
      attributedToId: null,
      numbers: [],
      parties: [],
      countryId: null,
      days: null,
      ...more,
      evidence,
    };
    this.#events.set(id, { id, reports: [...(this.#events.get(id)?.reports ?? []), report] });
    if (report.placeId !== null) this.edge('AT', id, report.placeId, {}, evidence);
    return this;
  }

  /** Adds a report of an event that is known by those who took part. @returns its id */
  sharedEvent(type: EventType, date: PartialDate, parts: readonly (readonly [EventRole, EntityId])[]): EventId {
    const members = [...new Set(parts.map(([role, id]) => `${role} ${id}`))].sort();
    const id = makeId('Event', type, date, ...members);
    const evidence = this.evidence(`${type} of ${date}`);
    const known = this.#events.get(id)?.reports ?? [];
    const report = {
      evidence,
      type,
      modality: 'ASSERTED',
      date,
      placeId: null,
      attributedToId: null,
      numbers: [],
      parties: parts.map(([role, entityId]) => ({ role, entityId, figureId: entityId })),
      countryId: null,
      days: { from: firstDay(date), until: lastDay(date) },
    } as const;
    this.#events.set(id, { id, idParts: { fixed: [type, date], members }, reports: [...known, report] });
    for (const [role, who] of parts) this.edge('TOOK_PART_IN', who, id, { role }, evidence);
    return id;
  }

  /** Adds a step of the permission, with its GRANTS, RECEIVES and COVERS edges. */
  permission(
    grantorId: EntityId,
    granteeId: EntityId,
    weaponIds: readonly NodeId<'WeaponSystem'>[],
    more: Partial<PermissionReport> = {},
    id = permissionId(grantorId, granteeId, weaponIds),
  ): this {
    const evidence = more.evidence ?? this.evidence('allowed');
    const report: PermissionReport = {
      status: 'GRANTED',
      date: null,
      against: null,
      area: null,
      condition: null,
      attributedToId: null,
      sourceId: null,
      ...more,
      evidence,
    };
    const reports = [...(this.#permissions.get(id)?.reports ?? []), report];
    const members = [grantorId, granteeId, ...weaponIds];
    const idParts = id === makeId('Permission', ...members) ? { idParts: { fixed: [], members } } : {};
    this.#permissions.set(id, { id, ...idParts, grantorId, granteeId, weaponIds, reports });
    this.edge('GRANTS', grantorId, id, {}, evidence).edge('RECEIVES', granteeId, id, {}, evidence);
    for (const weaponId of weaponIds) this.edge('COVERS', id, weaponId, {}, evidence);
    return this;
  }

  edge(type: EdgeType, fromId: NodeId, toId: NodeId, properties: EdgeProperties = {}, evidence?: Evidence): this {
    const id = edgeId(type, fromId, toId, { ...properties });
    const known = this.#edges.get(id)?.evidence ?? [];
    const added = evidence ?? this.evidence(type.toLowerCase());
    this.#edges.set(id, { id, type, fromId, toId, properties, evidence: [...known, added] });
    return this;
  }

  judgement(subjectId: NodeId, objectId: NodeId, verdict: Verdict = 'SAME', score = 1): this {
    const articleId = this.#id;
    this.#judgements.push({ subjectId, objectId, verdict, by: 'rule:test', reason: '', score, articleId });
    return this;
  }

  build(): ArticleChange {
    const { signature = [], copies = [], ...article } = this.more;
    return {
      article: { ...plainArticle(this.#id, this.key), ...article, ...textOf(this.#text) },
      entities: [...this.#entities.values()],
      topics: [...this.#topics.values()],
      statements: [...this.#statements.values()],
      events: [...this.#events.values()],
      permissions: [...this.#permissions.values()],
      edges: [...this.#edges.values()],
      judgements: this.#judgements,
      signature,
      copies,
    };
  }
}

export const articleId = (key: string): ArticleId => makeId('Article', key);
export const statementId = (key: string): NodeId<'Statement'> => makeId('Statement', key);
export const eventId = (key: string): NodeId<'Event'> => makeId('Event', key);
export const permissionId = (
  grantor: EntityId,
  grantee: EntityId,
  weapons: readonly NodeId<'WeaponSystem'>[],
): NodeId<'Permission'> => makeId('Permission', grantor, grantee, ...weapons);

const textOf = (text: string) => ({ text, contentHash: createHash('sha256').update(text).digest('hex') });

const plainArticle = (id: ArticleId, key: string) => ({
  __typename: 'Article' as const,
  id,
  title: key,
  url: null,
  outletId: null,
  byline: null,
  agency: null,
  dateline: null,
  publishedAt: null,
  ingestedAt: '2024-06-01T00:00:00.000Z',
  language: 'en',
  boilerplate: [],
  copyOfId: null,
  sample: false,
});
