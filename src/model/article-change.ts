/** What one article brings to the graph: the only way into a store. It is applied whole or not at all. */
import type { EventNumber } from './article-facts.js';
import type { EventType } from './event-types.js';
import type { Evidence } from './evidence.js';
import type { ArticleId, EntityId, EventId, NodeId, PermissionId, StatementId } from './ids.js';
import type { Judgement } from './judgement.js';
import type { ArticleRecord, EntityRecord, Said, TopicRecord } from './nodes.js';
import type { DaySpan, PartialDate } from './partial-date.js';
import type { EdgeType } from './relationships.js';
import type { EventRole, Modality, PermissionStatus, Polarity } from './vocabulary.js';

/** An entity with the places where the article names it. `forms` are the names used here; the store's aliases are their union. */
export interface EntityContribution {
  readonly record: EntityRecord;
  readonly forms: readonly string[];
  readonly mentions: readonly Evidence[];
}

/**
 * Of a fact whose id is made of those who took part: `makeId(kind, ...fixed, ...members)`, ids of entities among the words
 * of each part. The members of an event are sorted and distinct, those of a permission stand in an order of their own.
 * Where the entities are judged to be others, the id is made anew of these, so that two articles still tell of one fact.
 */
export interface IdParts {
  readonly fixed: readonly string[];
  readonly members: readonly string[];
}

export interface StatementReport extends Said {
  readonly evidence: Evidence;
}

/** Of a statement that several articles tell: by whom, in the article that told it first. */
export interface FirstTold {
  readonly speakerId: EntityId;
  readonly articleId: ArticleId;
}

export interface StatementContribution {
  readonly id: StatementId;
  /**
   * Where the id is that of a statement of another article. Should the speaker there and the speaker here be judged to be
   * two, the statements are two as well.
   */
  readonly firstTold?: FirstTold;
  readonly reports: readonly StatementReport[];
}

/** Somebody or something by which one event is told from another of its kind. */
export interface EventParty {
  readonly role: EventRole;
  readonly entityId: EntityId;
  /** The country that it stands for, such as a government or an army does, else itself; null where only the article knows it. */
  readonly figureId: EntityId | null;
}

export interface EventReport {
  readonly evidence: Evidence;
  readonly type: EventType;
  readonly modality: Modality;
  readonly date: PartialDate | null;
  readonly placeId: NodeId<'Place'> | null;
  readonly attributedToId: EntityId | null;
  readonly numbers: readonly EventNumber[];
  readonly parties: readonly EventParty[];
  /** The country that the place is in or is. */
  readonly countryId: NodeId<'Place'> | null;
  /** When it happened as far as it can be looked for by it: never shown. Null where that says too little. */
  readonly days: DaySpan | null;
}

export interface EventContribution {
  readonly id: EventId;
  /** See `IdParts`. */
  readonly idParts?: IdParts;
  readonly reports: readonly EventReport[];
}

/** One dated step of a permission as this article tells it. */
export interface PermissionReport {
  readonly evidence: Evidence;
  readonly status: PermissionStatus;
  readonly date: PartialDate | null;
  readonly against: string | null;
  readonly area: string | null;
  readonly condition: string | null;
  readonly attributedToId: EntityId | null;
  readonly sourceId: StatementId | EventId | null;
}

export interface PermissionContribution {
  readonly id: PermissionId;
  /** See `IdParts`. */
  readonly idParts?: IdParts;
  readonly grantorId: EntityId;
  readonly granteeId: EntityId;
  readonly weaponIds: readonly NodeId<'WeaponSystem'>[];
  readonly reports: readonly PermissionReport[];
}

/** Properties of an edge that belong to its identity: two edges that differ in one of them are two. */
export interface EdgeProperties {
  readonly role?: EventRole;
  readonly title?: string;
  readonly item?: string;
  readonly polarity?: Polarity;
  readonly from?: PartialDate;
  readonly until?: PartialDate;
}

export interface EdgeContribution {
  /** Made of type, ends and properties, see `edgeId`. */
  readonly id: string;
  readonly type: EdgeType;
  readonly fromId: NodeId;
  readonly toId: NodeId;
  readonly properties: EdgeProperties;
  readonly evidence: readonly Evidence[];
}

export interface ArticleChange {
  readonly article: ArticleRecord;
  readonly entities: readonly EntityContribution[];
  readonly topics: readonly TopicRecord[];
  readonly statements: readonly StatementContribution[];
  readonly events: readonly EventContribution[];
  readonly permissions: readonly PermissionContribution[];
  readonly edges: readonly EdgeContribution[];
  readonly judgements: readonly Judgement[];
  /** Keys by which near-duplicates of the article are found. */
  readonly signature: readonly string[];
  /** Articles already stored that turn out to be copies of this one. */
  readonly copies: readonly ArticleId[];
}
