/**
 * Decorators of fields whose values come from the store. Types are given by name and looked up when the schema is built,
 * so that the files of the types need not import each other in a circle.
 */
import { Args, type ClassType, Extensions, Field, getMetadataStorage, ID } from 'type-graphql';
import type { RelationName } from '../store/rows.js';
import { CountEventsArgs, CountStatementsArgs, TimeSeriesArgs } from './inputs/aggregate.args.js';
import { PageArgs } from './inputs/page.args.js';
import type { Compute, Counted, Relation } from './relation.js';

/** The class (or symbol of a union) that is registered under a name of the schema. */
function typeNamed(name: string): ClassType {
  const { objectTypes, interfaceTypes, unions } = getMetadataStorage();
  const found = [...objectTypes, ...interfaceTypes].find((type) => type.name === name)?.target;
  const union = unions.find((type) => type.name === name)?.symbol;
  if (found === undefined && union === undefined) throw new Error(`there is no type "${name}" in the schema`);
  return (found ?? union) as ClassType;
}

interface Shape {
  readonly type: string;
  readonly list?: boolean;
  readonly nullable?: boolean;
  readonly description?: string | undefined;
  readonly args?: ClassType;
}

function relationField(relation: Relation, shape: Shape): PropertyDecorator {
  const { type, list = false, nullable = false, description, args } = shape;
  return (prototype, key) => {
    const name = String(key);
    const options = description === undefined ? { nullable } : { nullable, description };
    Field(() => (list ? [typeNamed(type)] : typeNamed(type)), options)(prototype, name);
    Extensions({ relation })(prototype, name);
    if (args !== undefined) Args(() => args)(prototype, name, 0);
  };
}

/** A connection over a relation of the store. */
export const Connected = (
  relation: RelationName,
  type: string,
  description: string,
  args: ClassType = PageArgs,
): PropertyDecorator => relationField({ kind: 'connection', relation, args }, { type, args, description });

/** All rows of a relation that is short by nature. */
export const Listed = (relation: RelationName, type: string, description: string): PropertyDecorator =>
  relationField({ kind: 'list', relation }, { type, list: true, description });

/** The node whose id the record holds in `property`. */
export const Reference = (type: string, property: string, description?: string): PropertyDecorator =>
  relationField({ kind: 'reference', property }, { type, nullable: true, description });

/** As `Reference`, where the store vouches for the node. */
export const SureReference = (type: string, property: string, description?: string): PropertyDecorator =>
  relationField({ kind: 'reference', property }, { type, description });

/** The nodes whose ids the record holds in `property`. */
export const References = (type: string, property: string, description?: string): PropertyDecorator =>
  relationField({ kind: 'references', property }, { type, list: true, description });

/** An object that the row holds in `property` already. */
export const Embedded = (type: string, property: string, description?: string): PropertyDecorator =>
  relationField({ kind: 'embedded', property }, { type, description });

/** As `Embedded`, for a list. */
export const EmbeddedList = (type: string, property: string, description?: string): PropertyDecorator =>
  relationField({ kind: 'embedded', property }, { type, list: true, description });

export const Neighboring = (args: ClassType, description: string): PropertyDecorator =>
  relationField({ kind: 'neighbors', args }, { type: 'NeighborConnection', args, description });

const COUNT_ARGS = { Statement: CountStatementsArgs, Event: CountEventsArgs } as const;

/** Counts of the whole list by time. */
export const TimeSeries = (of: Counted, description: string): PropertyDecorator =>
  relationField(
    { kind: 'timeSeries', of, args: TimeSeriesArgs },
    { type: 'TimePoint', list: true, args: TimeSeriesArgs, description },
  );

/** Counts of the whole list by a field. */
export const CountBy = (of: Counted, description: string): PropertyDecorator => {
  const args = COUNT_ARGS[of];
  return relationField({ kind: 'count', of, args }, { type: 'CountGroup', list: true, args, description });
};

/** Where the words of an article carry something that the graph knows. */
export const Highlights = (description: string): PropertyDecorator =>
  relationField({ kind: 'highlights', part: 'segments' }, { type: 'Highlight', list: true, description });

export const HighlightsTruncated = (description: string): PropertyDecorator => {
  const relation: Relation = { kind: 'highlights', part: 'truncated' };
  return (prototype, key) => {
    Field(() => Boolean, { description })(prototype, String(key));
    Extensions({ relation })(prototype, String(key));
  };
};

/** The other ids that mean an entity. */
export const Members = (description: string): PropertyDecorator => {
  const relation: Relation = { kind: 'members' };
  return (prototype, key) => {
    Field(() => [ID], { description })(prototype, String(key));
    Extensions({ relation })(prototype, String(key));
  };
};

/** The judgements on the id that the record holds in `property`. */
export const JudgementsOn = (property: string, description: string): PropertyDecorator =>
  relationField({ kind: 'judgements', property }, { type: 'Judgement', list: true, description });

/** A field made of the record's own properties. */
export const Computed = <Source>(
  type: () => unknown,
  compute: (source: Source) => unknown,
  options: { readonly nullable?: boolean; readonly description: string },
): PropertyDecorator => {
  const extension: { compute: Compute } = { compute: compute as Compute };
  return (prototype, key) => {
    Field(type as () => ClassType, options)(prototype, String(key));
    Extensions(extension)(prototype, String(key));
  };
};

/** What a relation field holds in TypeScript: nothing. The plan puts its value where the reader of the field finds it. */
export type Planned = unknown;
