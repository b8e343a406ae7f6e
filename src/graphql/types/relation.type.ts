import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Direction, RelationType } from '../../model/relationships.js';
import { Connected, type Planned, Reference } from '../decorators.js';
import { DirectionEnum, RelationTypeEnum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType({ description: 'What one entity is said to be to another, seen from the entity asked about.' })
export class Relation {
  @Field(() => ID, { description: 'Of the relation itself: the same from both ends.' })
  readonly id!: string;

  @Field(() => RelationTypeEnum)
  readonly type!: RelationType;

  @Field(() => DirectionEnum, { description: 'OUT: from this entity to the other. IN: from the other.' })
  readonly direction!: Exclude<Direction, 'BOTH'>;

  @Field(() => String, { nullable: true, description: 'The office, of HOLDS_POSITION and LEADS.' })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: 'What is supplied, of SUPPLIES.' })
  readonly item!: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  readonly from!: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  readonly until!: string | null;

  @Reference('Entity', 'otherId')
  readonly other!: Planned;

  @Field(() => Int, { description: 'Articles of independent origin that say so; copies count once.' })
  readonly origins!: number;

  @Field(() => Int, { description: 'Passages that say so.' })
  readonly reports!: number;

  @Connected('evidence', 'ReportConnection', 'The passages that say so, by date of publication.')
  readonly evidence!: Planned;
}

@ObjectType()
export class RelationEdge extends edgeTo('Relation') {}

@ObjectType()
export class RelationConnection extends connectionOf('Relation', () => RelationEdge) {}
