/** The questions a store answers, in the terms of the model: no SQL, no Cypher, no GraphQL. */
import type { EntityId, NodeId } from '../model/ids.js';
import type { SortDirection } from '../model/query-fields.js';
import type { Direction, RelationType } from '../model/relationships.js';
import type { EntityKind, EventRole, NodeKind, Verdict } from '../model/vocabulary.js';
import type { JudgedId } from './identity/who.js';

export type FieldValue = string | number | boolean;
export const FIELD_OPERATORS = ['eq', 'in', 'contains', 'startsWith', 'gt', 'gte', 'lt', 'lte', 'isNull'] as const;
export type FieldOperator = (typeof FIELD_OPERATORS)[number];
export type Quantifier = 'some' | 'none' | 'all' | 'single';

/**
 * A condition on a node. It is either true or false: a comparison with a value that is not there is false, and its
 * negation true. Values of `names` and `text` fields come folded, dates as first days, so stores compare them as they are.
 * Field and relation names are keys of `QUERY_FIELDS` for the kind at hand; where a relation leads to several kinds, a kind
 * without the field has no value, and one without the relation no targets. Targets count once, however many edges lead to
 * them, and `all` is true where there are none. An empty `all` is true, an empty `any` false.
 */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | { readonly field: string; readonly op: FieldOperator; readonly value: FieldValue | readonly FieldValue[] }
  | { readonly relation: string; readonly quantifier: Quantifier; readonly where: Predicate };

export interface OrderKey {
  /** A key of `QUERY_FIELDS[kind].orders`. */
  readonly by: string;
  readonly direction: SortDirection;
}
/** Ties are broken by id, ascending. Missing values come last in both directions. Names compare by `nameKey`, other `text` by `foldText`. */
export type Order = readonly OrderKey[];
export const MAX_ORDER_KEYS = 2;

export type SortValue = string | number | null;

/** Where a row stands in its list: its sort values, and the id that breaks ties. */
export interface Position {
  readonly sort: readonly SortValue[];
  readonly rowId: string;
}

/** At most `limit` (from 0) rows between `after` and `before` (both exclusive): the first of them, or with `backward` the last. */
export interface PageRequest {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: Position | null;
  readonly before: Position | null;
}

/** Rows always stand in the order asked for, also when paged backward. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** True where more rows lie beyond the last one read, in the direction of paging. */
  readonly hasMore: boolean;
  /** Only where it was asked for. */
  readonly total: number | null;
}

export interface ListQuery<K extends NodeKind = NodeKind> {
  readonly kind: K;
  readonly where: Predicate | null;
  readonly order: Order;
  readonly page: PageRequest;
  readonly count: boolean;
}

/** Narrowings that only some relations take; others ignore none of them, they refuse (INTERNAL). */
export interface RelatedOptions {
  /** events */
  readonly roles?: readonly EventRole[];
  /** relations */
  readonly types?: readonly RelationType[];
  /** relations */
  readonly direction?: Direction;
}

/** The rows of one relation for several parents at once: one round trip however many parents. */
export interface RelatedQuery<R extends string = string> {
  readonly relation: R;
  /** Distinct. Ids of nodes, or for `evidence` of edges. */
  readonly parents: readonly string[];
  readonly where: Predicate | null;
  /** Only for relations that give nodes; the others have an order of their own. */
  readonly order: Order;
  readonly page: PageRequest;
  readonly count: boolean;
  readonly options: RelatedOptions;
}

export interface NeighborQuery {
  readonly parents: readonly NodeId[];
  readonly types: readonly EntityKind[] | null;
  readonly ties: readonly TieType[] | null;
  readonly direction: Direction;
  readonly minOrigins: number;
  readonly page: PageRequest;
  readonly counts: boolean;
}

/**
 * How two entities hang together: by a relation, or through a fact they share. Seen from the speaker or grantor the
 * direction is OUT; TOOK_PART_WITH has none: it is given as OUT and every direction asked for includes it. No entity is
 * its own neighbor.
 */
export const FACT_TIES_OF_ENTITIES = ['SPOKE_ABOUT', 'SPOKE_TO', 'TOOK_PART_WITH', 'PERMITS'] as const;
export type TieType = RelationType | (typeof FACT_TIES_OF_ENTITIES)[number];

export const BUCKETS = ['DAY', 'MONTH', 'YEAR'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** Counts of statements or events, of all of them or of those that a relation gives for each parent. */
export interface AggregateQuery {
  readonly kind: 'Statement' | 'Event';
  readonly scope: {
    readonly relation: 'statements' | 'statementsAbout' | 'events';
    readonly parents: readonly string[];
    readonly options: RelatedOptions;
  } | null;
  readonly where: Predicate | null;
  readonly by: Aggregation;
}

/**
 * - `bucket`: key is the date cut to the bucket, or null where the date is missing or less exact than the bucket
 * - `field`: key is the value (`act`, `kind`, `type`, `modality`)
 * - `speaker`: key is the id of the speaker, or null
 */
export type Aggregation =
  | { readonly bucket: Bucket }
  | { readonly field: 'act' | 'kind' | 'type' | 'modality' }
  | { readonly speaker: true };

export interface SearchQuery {
  readonly text: string;
  readonly kinds: readonly NodeKind[];
}

/** Entities that may be one with each of some. */
export interface AlikeQuery {
  /** Distinct, each with its `blockKeys`. */
  readonly parents: readonly { readonly id: EntityId; readonly keys: readonly string[] }[];
}

/** Decisions, newest first; of one moment by id. */
export interface DecisionQuery {
  /** Those about what this id means, whatever was merged into it; null for all. An undoing is about what it undoes. */
  readonly of: JudgedId | null;
  readonly page: PageRequest;
  readonly count: boolean;
}

/** Judgements that hold, newest first; of one moment by row id. */
export interface JudgementQuery {
  /** Of which either side is this node, or what means it. Null for all. */
  readonly of: NodeId | null;
  /** Null for all. */
  readonly verdict: Verdict | null;
  readonly page: PageRequest;
  readonly count: boolean;
}

/** Of one node, where they are asked for of many. */
export const MOST_JUDGEMENTS = 20;

export interface ExpandQuery {
  readonly ids: readonly NodeId[];
  /** At most so many edges of each node: those with most origins, then by id. */
  readonly perNode: number;
}
