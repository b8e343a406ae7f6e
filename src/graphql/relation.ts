/** What a field of the schema says about where its value comes from. The execution reads this; the field itself does nothing. */
import type { GraphQLField } from 'graphql';
import type { ClassType } from 'type-graphql';
import type { AggregateQuery } from '../store/query.js';
import type { RelationName } from '../store/rows.js';

/** Kinds of node that can be counted. */
export type Counted = AggregateQuery['kind'];

export type Relation =
  /** A page of rows of the store, for each parent. */
  | { readonly kind: 'connection'; readonly relation: RelationName; readonly args: ClassType }
  /** All rows of a short relation, as a plain list. */
  | { readonly kind: 'list'; readonly relation: RelationName }
  /** The node whose id stands in a property of the parent. */
  | { readonly kind: 'reference'; readonly property: string }
  /** The nodes whose ids stand in a property of the parent. */
  | { readonly kind: 'references'; readonly property: string }
  /** What stands in a property of the parent already. */
  | { readonly kind: 'embedded'; readonly property: string }
  /** The other ids that mean the parent. */
  | { readonly kind: 'members' }
  /** The judgements on the id that stands in a property of the parent. */
  | { readonly kind: 'judgements'; readonly property: string }
  | { readonly kind: 'neighbors'; readonly args: ClassType }
  /** Counts over the list that a connection is a page of. */
  | { readonly kind: 'timeSeries'; readonly of: Counted; readonly args: ClassType }
  | { readonly kind: 'count'; readonly of: Counted; readonly args: ClassType }
  | { readonly kind: 'highlights'; readonly part: 'segments' | 'truncated' };

export type RelationKind = Relation['kind'];

/** A value made of the parent's own properties. */
export type Compute = (source: never) => unknown;

export interface FieldExtensions {
  readonly relation?: Relation;
  readonly compute?: Compute;
}

export const relationOf = (field: GraphQLField<unknown, unknown>): Relation | undefined =>
  (field.extensions as FieldExtensions).relation;

export const computeOf = (field: GraphQLField<unknown, unknown>): Compute | undefined =>
  (field.extensions as FieldExtensions).compute;

export const argsClassOf = (relation: Relation): ClassType | null => ('args' in relation ? relation.args : null);
