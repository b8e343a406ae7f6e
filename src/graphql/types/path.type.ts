import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Direction, EdgeType } from '../../model/relationships.js';
import { Connected, Embedded, EmbeddedList, type Planned } from '../decorators.js';
import { DirectionEnum, EdgeTypeEnum } from '../enums.js';

@ObjectType({ description: 'One step of a way, with the evidence for it.' })
export class PathHop {
  @Field(() => ID, { description: 'Of the relationship.' })
  readonly id!: string;

  @Embedded('Node', 'from')
  readonly from!: Planned;

  @Embedded('Node', 'to')
  readonly to!: Planned;

  @Field(() => EdgeTypeEnum)
  readonly type!: EdgeType;

  @Field(() => DirectionEnum, { description: 'OUT where the relationship leads from `from` to `to`, else IN.' })
  readonly direction!: Exclude<Direction, 'BOTH'>;

  @Field(() => String, { nullable: true, description: 'What qualifies it: an office, a role, a stance.' })
  readonly label!: string | null;

  @Field(() => Int, { description: 'Articles of independent origin that say so; copies count once.' })
  readonly origins!: number;

  @Connected('evidence', 'ReportConnection', 'The passages that say so, by date of publication.')
  readonly evidence!: Planned;
}

@ObjectType({ description: 'A shortest way between two nodes. It never leads through articles or outlets.' })
export class Path {
  @Field(() => Boolean, {
    description: 'False where there is no way of so many hops, or none was seen: see truncated.',
  })
  readonly found!: boolean;

  @Field(() => Int, { nullable: true, description: 'Number of hops; null where there is no way.' })
  readonly length!: number | null;

  @EmbeddedList('Node', 'nodes', 'The nodes along the way, both ends among them.')
  readonly nodes!: Planned;

  @Field(() => [PathHop])
  readonly hops!: readonly PathHop[];

  @Field(() => Boolean, {
    description: 'True where not all relationships were followed: there may be a way, or a shorter one.',
  })
  readonly truncated!: boolean;

  @Field(() => Int, { description: 'Relationships looked at.' })
  readonly explored!: number;
}
