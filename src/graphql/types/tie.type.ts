import { Field, ObjectType } from 'type-graphql';
import type { StatementTie as TieType } from '../../model/relationships.js';
import { Embedded, type Planned } from '../decorators.js';
import { DirectionEnum, StatementTieEnum } from '../enums.js';

@ObjectType({ description: 'How another statement stands to this one.' })
export class StatementTie {
  @Field(() => StatementTieEnum)
  readonly type!: TieType;

  @Field(() => DirectionEnum, { description: 'OUT where this statement answers, contradicts or confirms the other.' })
  readonly direction!: 'OUT' | 'IN';

  @Embedded('Statement', 'statement', 'The other statement.')
  readonly statement!: Planned;
}
