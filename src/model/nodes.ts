/** The nodes of the graph as the stores give them: flat, with the ids of what they refer to. */
import type { Boilerplate, EventNumber } from './article-facts.js';
import type { EventType } from './event-types.js';
import type { ArticleId, EntityId, EventId, NodeId, PermissionId, StatementId } from './ids.js';
import type { PartialDate } from './partial-date.js';
import type {
  EntityKind,
  Modality,
  NodeKind,
  OrganizationKind,
  PermissionStatus,
  PlaceKind,
  SpeechAct,
  StatementKind,
  Strength,
  VenueKind,
  WeaponClass,
} from './vocabulary.js';

interface Base<K extends NodeKind> {
  /** Named as GraphQL names it, so that a record can be answered as it is. */
  readonly __typename: K;
  readonly id: NodeId<K>;
}

interface EntityBase<K extends EntityKind> extends Base<K> {
  readonly name: string;
  /** Other forms of the name, from the tables and from the articles, sorted. */
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly wikidataId: string | null;
  readonly named: boolean;
  /** The article an unnamed speaker or generic weapon belongs to; null for all others. */
  readonly articleId: ArticleId | null;
}

export interface PersonRecord extends EntityBase<'Person'> {
  readonly countryId: NodeId<'Place'> | null;
}

export interface OrganizationRecord extends EntityBase<'Organization'> {
  readonly kind: OrganizationKind;
  readonly countryId: NodeId<'Place'> | null;
}

export interface PlaceRecord extends EntityBase<'Place'> {
  readonly kind: PlaceKind;
  readonly countryId: NodeId<'Place'> | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonamesId: number | null;
}

export interface WeaponSystemRecord extends EntityBase<'WeaponSystem'> {
  readonly designator: string | null;
  readonly class: WeaponClass;
  readonly originId: NodeId<'Place'> | null;
  readonly rangeKm: number | null;
  readonly generic: boolean;
  readonly familyId: NodeId<'WeaponSystem'> | null;
}

export type EntityRecord = PersonRecord | OrganizationRecord | PlaceRecord | WeaponSystemRecord;

export interface EventRecord extends Base<'Event'> {
  readonly id: EventId;
  readonly type: EventType;
  readonly modality: Modality;
  readonly date: PartialDate | null;
  /** The words that name it: trigger of the earliest report. */
  readonly trigger: string;
  readonly placeId: NodeId<'Place'> | null;
  readonly attributedToId: EntityId | null;
  readonly numbers: readonly EventNumber[];
  readonly origins: number;
}

/** What was said, as an article tells it and as the graph shows it. */
export interface Said {
  readonly kind: StatementKind;
  readonly act: SpeechAct;
  readonly text: string;
  readonly date: PartialDate | null;
  readonly speakerId: EntityId | null;
  /** The words used for the speaker; empty where the text gives none. */
  readonly speakerLabel: string;
  readonly addresseeId: EntityId | null;
  /** Through whom it came, the nearest to the speaker first. */
  readonly viaIds: readonly EntityId[];
  readonly venue: VenueKind | null;
  /** The occasion in the words of the article: "a briefing in Moscow". */
  readonly occasion: string | null;
  readonly negated: boolean;
  readonly strength: Strength;
  /** What must be for the rest to hold, with its "if". */
  readonly condition: string | null;
  /** What is said to follow then. */
  readonly consequence: string | null;
}

export interface StatementRecord extends Base<'Statement'>, Said {
  readonly id: StatementId;
  readonly origins: number;
}

export interface PermissionRecord extends Base<'Permission'> {
  readonly id: PermissionId;
  readonly status: PermissionStatus;
  readonly grantorId: EntityId | null;
  readonly granteeId: EntityId | null;
  readonly weaponIds: readonly NodeId<'WeaponSystem'>[];
  readonly against: string | null;
  readonly area: string | null;
  readonly condition: string | null;
  readonly validFrom: PartialDate | null;
  readonly validUntil: PartialDate | null;
  readonly origins: number;
}

export interface ArticleRecord extends Base<'Article'> {
  readonly id: ArticleId;
  readonly title: string | null;
  readonly url: string | null;
  readonly outletId: NodeId<'Organization'> | null;
  readonly byline: string | null;
  readonly agency: string | null;
  readonly dateline: string | null;
  readonly publishedAt: PartialDate | null;
  /** ISO 8601, UTC. */
  readonly ingestedAt: string;
  readonly language: string;
  readonly text: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly contentHash: string;
  readonly boilerplate: readonly Boilerplate[];
  readonly copyOfId: ArticleId | null;
  /** Written for the project, not published news. */
  readonly sample: boolean;
}

export interface TopicRecord extends Base<'Topic'> {
  readonly name: string;
}

export interface NodeRecords {
  readonly Person: PersonRecord;
  readonly Organization: OrganizationRecord;
  readonly Place: PlaceRecord;
  readonly WeaponSystem: WeaponSystemRecord;
  readonly Event: EventRecord;
  readonly Statement: StatementRecord;
  readonly Permission: PermissionRecord;
  readonly Article: ArticleRecord;
  readonly Topic: TopicRecord;
}
export type NodeRecord = NodeRecords[NodeKind];
