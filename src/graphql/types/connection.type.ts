/** The shape that all connections share. */
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { Embedded, EmbeddedList, type Planned } from '../decorators.js';

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, {
    description: 'Paging forward: there is more. Paging backward: a cursor `before` was given, so there is.',
  })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Paging backward: there is more. Paging forward: a cursor `after` was given, so there is.',
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true })
  readonly endCursor!: string | null;
}

/** Base class of the edges of nodes of a type. */
export function edgeTo(type: string): ClassType {
  @ObjectType()
  abstract class EdgeBase {
    @Field(() => String, { description: 'Where this edge stands, for `after` and `before`.' })
    readonly cursor!: string;

    @Embedded(type, 'node')
    readonly node!: Planned;
  }
  return EdgeBase as ClassType;
}

/** Base class of the connections of nodes of a type, with edges of the class given. */
export function connectionOf(
  type: string,
  edge: () => ClassType,
  counted = 'All of the list, not only this page.',
): ClassType {
  @ObjectType()
  abstract class ConnectionBase {
    @Field(() => [edge()])
    readonly edges!: Planned;

    @EmbeddedList(type, 'nodes', 'The nodes of the edges.')
    readonly nodes!: Planned;

    @Field(() => PageInfo)
    readonly pageInfo!: Planned;

    @Field(() => Int, { description: counted })
    readonly totalCount!: number;
  }
  return ConnectionBase as ClassType;
}
