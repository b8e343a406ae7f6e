import { Field, Int, ObjectType } from 'type-graphql';
import type { Direction } from '../../model/relationships.js';
import type { EntityKind } from '../../model/vocabulary.js';
import type { TieType } from '../../store/query.js';
import { Embedded, type Planned } from '../decorators.js';
import { DirectionEnum, EntityKindEnum, TieTypeEnum } from '../enums.js';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType({ description: 'One way in which two entities hang together.' })
export class NeighborTie {
  @Field(() => TieTypeEnum)
  readonly type!: TieType;

  @Field(() => DirectionEnum, { description: 'OUT: from the entity asked about.' })
  readonly direction!: Exclude<Direction, 'BOTH'>;

  @Field(() => Int, { description: 'Relations or shared facts of this type.' })
  readonly count!: number;
}

@ObjectType()
export class Neighbor {
  @Embedded('Entity', 'node')
  readonly entity!: Planned;

  @Field(() => [NeighborTie], { description: 'Strongest first.' })
  readonly ties!: readonly NeighborTie[];

  @Field(() => Int, { description: 'Sum over the ties.' })
  readonly count!: number;

  @Field(() => Int, { description: 'Articles of independent origin behind the ties; copies count once.' })
  readonly origins!: number;
}

@ObjectType()
export class KindCount {
  @Field(() => EntityKindEnum)
  readonly kind!: EntityKind;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType()
export class TieCount {
  @Field(() => TieTypeEnum)
  readonly tie!: TieType;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType()
export class NeighborEdge extends edgeTo('Neighbor') {}

@ObjectType()
export class NeighborConnection extends connectionOf('Neighbor', () => NeighborEdge) {
  @Field(() => [KindCount], { description: 'All neighbors by kind, to be seen before they are unfolded.' })
  readonly countsByKind!: readonly KindCount[];

  @Field(() => [TieCount], { description: 'All neighbors by tie; one with several ties counts for each.' })
  readonly countsByTie!: readonly TieCount[];
}
