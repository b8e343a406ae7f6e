import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Connected, type Planned, Reference } from '../decorators.js';
import { PartialDateScalar } from '../scalars.js';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType({ description: 'An office that a person holds or held.' })
export class Position {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { nullable: true })
  readonly title!: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  readonly from!: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  readonly until!: string | null;

  @Reference('Entity', 'otherId', 'The organization or place.')
  readonly of!: Planned;

  @Field(() => Int, { description: 'Articles of independent origin that say so; copies count once.' })
  readonly origins!: number;

  @Connected('evidence', 'ReportConnection', 'The passages that say so, by date of publication.')
  readonly evidence!: Planned;
}

@ObjectType()
export class PositionEdge extends edgeTo('Position') {}

@ObjectType()
export class PositionConnection extends connectionOf('Position', () => PositionEdge) {}
