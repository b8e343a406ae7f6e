import { ArgsType, Field } from 'type-graphql';
import type { Direction, RelationType } from '../../model/relationships.js';
import { DirectionEnum, RelationTypeEnum } from '../enums.js';
import { PageArgs } from './page.args.js';

@ArgsType()
export class RelationsArgs extends PageArgs {
  @Field(() => [RelationTypeEnum], { nullable: true, description: 'Only these; all where none is named.' })
  types?: readonly RelationType[] | null;

  @Field(() => DirectionEnum, {
    nullable: true,
    description: 'OUT: from this entity. IN: to it. BOTH where not given.',
  })
  direction?: Direction | null;
}
