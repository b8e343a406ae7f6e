/** What a store answers with: flat rows, ids for what they refer to. */
import type { ChangeId, Decision } from '../model/decision.js';
import type { Evidence } from '../model/evidence.js';
import type { ArticleId, EntityId, EventId, NodeId, StatementId } from '../model/ids.js';
import type { Judgement } from '../model/judgement.js';
import type {
  ArticleRecord,
  EntityRecord,
  EventRecord,
  NodeRecord,
  PermissionRecord,
  StatementRecord,
  TopicRecord,
} from '../model/nodes.js';
import type { PartialDate } from '../model/partial-date.js';
import type { EdgeType, RelationType, StatementTie } from '../model/relationships.js';
import type { EntityKind, EventRole, NodeKind, PermissionStatus, Polarity } from '../model/vocabulary.js';
import type { Position, TieType } from './query.js';

export interface NodeRow<N extends NodeRecord = NodeRecord> extends Position {
  readonly node: N;
}

export interface MentionRow extends Position, Evidence {
  readonly entityId: EntityId;
}

export interface ReportRow extends Position, Evidence {}

export interface EventRow extends NodeRow<EventRecord> {
  /**
   * The part of the entity asked about: of several the first in the order of the vocabulary (an event is one row), of those
   * in `roles` where they are given; null where the parent is no participant (an article).
   */
  readonly role: EventRole | null;
}

/** An asserted relation seen from one of its ends. */
export interface RelationRow extends Position {
  readonly id: string;
  readonly type: RelationType;
  /** Of a relation of an entity to itself OUT, or IN where only those were asked for. */
  readonly direction: 'OUT' | 'IN';
  readonly otherId: EntityId;
  readonly title: string | null;
  readonly item: string | null;
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  readonly origins: number;
  /** Number of passages that say so. */
  readonly reports: number;
}

export interface ParticipantRow extends Position {
  readonly role: EventRole;
  readonly node: EntityRecord;
}

export interface StanceRow extends Position {
  readonly target: EntityRecord | TopicRecord;
  readonly polarity: Polarity;
}

/** How one article tells of an event. */
export interface AccountRow
  extends Position,
    Pick<EventRecord, 'modality' | 'date' | 'placeId' | 'attributedToId' | 'numbers'> {
  /** The id that the article gives it. */
  readonly eventId: EventId;
  /** The first passage of the article. */
  readonly evidence: Evidence;
}

/** How another statement stands to the one asked about, or that one to it. */
export interface TieRow extends Position {
  readonly type: StatementTie;
  /** OUT where the one asked about answers, contradicts or confirms the other. */
  readonly direction: 'OUT' | 'IN';
  readonly statement: StatementRecord;
}

export interface StepRow extends Position {
  readonly status: PermissionStatus;
  readonly date: PartialDate | null;
  readonly against: string | null;
  readonly area: string | null;
  readonly condition: string | null;
  readonly attributedToId: EntityId | null;
  readonly sourceId: StatementId | EventId | null;
  readonly evidence: Evidence;
}

/**
 * Relations by name: what each gives, and from which parents.
 * Orders of their own: `mentions`, `reports`, `accounts`, `evidence` by date of publication, article and place in the text (undated last);
 * `steps` by date, then as reports; `positions`, `relations` by origins (most first), then id; `participants`, `toward` by role or polarity in the
 * order of the vocabulary, then by folded name, then id; `about` by folded name (missing last), then id; `ties` by type in the
 * order of the vocabulary, then OUT before IN, then id of the other statement.
 * The `rowId` of passages is that of `row-keys.ts`, else the id of the node or edge. `participants` and `toward` give a row for each node and
 * role or polarity, `about` for each node. `statements`, `permissionsGranted`, `permissionsReceived`, `published` and `copies` follow the references
 * (`speakerId` …), the others edges, mentions and reports.
 */
export interface RelationRows {
  /** Entity, Article */
  mentions: MentionRow;
  /** Entity: articles that mention it */
  articles: NodeRow<ArticleRecord>;
  /** Organization: articles it published */
  published: NodeRow<ArticleRecord>;
  /** Article: copies of it */
  copies: NodeRow<ArticleRecord>;
  /** Entity: what it said. Article: what it reports */
  statements: NodeRow<StatementRecord>;
  /** Entity, Topic, Event, Permission */
  statementsAbout: NodeRow<StatementRecord>;
  /** Entity, Article */
  events: EventRow;
  /** Entity */
  permissionsGranted: NodeRow<PermissionRecord>;
  /** Entity */
  permissionsReceived: NodeRow<PermissionRecord>;
  /** WeaponSystem */
  permissionsCovering: NodeRow<PermissionRecord>;
  /** Article */
  permissions: NodeRow<PermissionRecord>;
  /** Person */
  positions: RelationRow;
  /** Entity */
  relations: RelationRow;
  /** Statement */
  about: NodeRow;
  /** Statement */
  toward: StanceRow;
  /** Statement */
  ties: TieRow;
  /** Event */
  participants: ParticipantRow;
  /** Permission */
  steps: StepRow;
  /** Event: of each article one for each event that it holds for one of its own */
  accounts: AccountRow;
  /** Statement, Event, Permission */
  reports: ReportRow;
  /** An edge, by its id */
  evidence: ReportRow;
}
export type RelationName = keyof RelationRows;

/** Relations whose rows are nodes that can be filtered and ordered, with the kind of those nodes. */
export const NODE_RELATIONS = {
  articles: 'Article',
  published: 'Article',
  copies: 'Article',
  statements: 'Statement',
  statementsAbout: 'Statement',
  events: 'Event',
  permissionsGranted: 'Permission',
  permissionsReceived: 'Permission',
  permissionsCovering: 'Permission',
  permissions: 'Permission',
} as const satisfies Partial<Record<RelationName, NodeKind>>;

export interface NeighborTie {
  readonly type: TieType;
  readonly direction: 'OUT' | 'IN';
  /** Facts or relations of this type between the two; a fact counts once. */
  readonly count: number;
}

/** Ordered by `count`, most first, then by id. Its ties by count, then type in the order of the vocabulary, then OUT before IN. */
export interface NeighborRow extends Position {
  readonly node: EntityRecord;
  readonly ties: readonly NeighborTie[];
  /** Sum over the ties. */
  readonly count: number;
  /** Articles of independent origin that have evidence of any of the relations or report any of the facts. */
  readonly origins: number;
}

export interface NeighborPage {
  readonly rows: readonly NeighborRow[];
  readonly hasMore: boolean;
  readonly total: number | null;
  /** Neighbors by kind and by tie (a neighbor counts once for each type of its ties), in the order of the vocabularies, over all of them and not only this page; null unless asked for. */
  readonly countsByKind: readonly { readonly kind: EntityKind; readonly count: number }[] | null;
  readonly countsByTie: readonly { readonly tie: TieType; readonly count: number }[] | null;
}

/** By parent, then key, null last. */
export interface AggregateRow {
  /** Index into the parents; 0 where there is no scope. */
  readonly parent: number;
  readonly key: string | null;
  readonly count: number;
}

export interface DecisionRow extends Position, Decision {}

/** An entity that shares a key with another. */
export interface AlikeRow {
  readonly node: EntityRecord;
  /** Articles that mention it. */
  readonly articleCount: number;
  /** Articles that name both: at most `MOST_TOGETHER` are counted. */
  readonly together: number;
  /** Whether it was judged to be unknown if the two are one. */
  readonly unsure: boolean;
}

/** `rowId` as `judgementRowId` makes it. */
export interface JudgementRow extends Position, Judgement {
  /** ISO 8601, UTC: when the decision was made, or the article came. */
  readonly at: string;
  /** The decision that it is a part of; null for that of a rule about an article. */
  readonly changeId: ChangeId | null;
}

/** What may answer a search. The ranking is made above the stores. */
export interface SearchCandidates {
  readonly nodes: readonly NodeRecord[];
  /** True where the index had more candidates than it gave. */
  readonly truncated: boolean;
}

/** An edge of the graph of entities, facts and topics. */
export interface GraphEdge {
  readonly id: string;
  readonly type: EdgeType;
  readonly fromId: NodeId;
  readonly toId: NodeId;
  readonly origins: number;
  readonly label: string | null;
}

export interface Expansion {
  readonly edges: readonly GraphEdge[];
  /** Edges left out because of `perNode`, a node each where there were any. */
  readonly omitted: readonly { readonly id: NodeId; readonly count: number }[];
}

export interface StoreInfo {
  readonly engine: 'sqlite' | 'neo4j';
  readonly version: string;
  /** Where the data is, without any secret. */
  readonly location: string;
  /** Name of the newest migration applied, or null before the first. */
  readonly migration: string | null;
  readonly nodes: Readonly<Record<NodeKind, number>>;
  readonly edges: number;
}

export interface MigrationReport {
  readonly applied: readonly string[];
  readonly alreadyThere: readonly string[];
}

export interface RetractReport {
  readonly articleId: ArticleId;
  /** Nodes that rested on the article alone, the article among them. Edges count that no longer show. */
  readonly removed: Readonly<Record<NodeKind, number>>;
  readonly removedEdges: number;
  /** Facts and entities that other articles still tell of. */
  readonly kept: number;
}
