/** The shape of an operation: what has to be asked of the store, where, in which order. Made once, run many times. */
import type { FieldNode, GraphQLField } from 'graphql';
import type { Relation } from '../relation.js';

/** An object of the answer while it is made: the row of the store, and under slots what the plan adds. */
export type Source = Record<string, unknown>;

/** Where the value of a selected field is put on its parent. No name of GraphQL holds a `$`, so nothing else can be there. */
export const slotOf = (responseKey: string): string => `$${responseKey}`;

interface Member {
  readonly responseKey: string;
  readonly slot: string;
  /** Names of the concrete types that it is asked of; null for all that can occur here. */
  readonly types: ReadonlySet<string> | null;
  readonly selection: Selection;
}

/** A field whose value comes from the store: one call for all parents of a level. */
export interface Step extends Member {
  readonly relation: Relation;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** For messages: `people.nodes.statements`. */
  readonly path: string;
  /** True where no variable occurs in the arguments, so that they are the same for every request. */
  readonly constant: boolean;
}

/** A field that leads to objects the parent holds already, beneath which there are steps. */
export interface Link extends Member {
  readonly property: string;
  /** True where the objects belong to the store, or are reached twice: each place of the answer needs its own. */
  readonly copied: boolean;
}

export interface Selection {
  readonly steps: readonly Step[];
  readonly links: readonly Link[];
  /** Names of all fields asked for, whatever their alias. */
  readonly asked: ReadonlySet<string>;
}

export const NOTHING: Selection = { steps: [], links: [], asked: new Set() };

/** True where objects under this selection are given out as they are. */
export const isLeaf = ({ steps, links }: Selection): boolean => steps.length === 0 && links.length === 0;

export const appliesTo = ({ types }: Member, object: Source): boolean =>
  types === null || types.has(object.__typename as string);
