import { ArgsType, Field } from 'type-graphql';
import { DIRECTIONS, type Direction, RELATION_TYPES, type RelationType } from '../../model/relationships.js';
import { DirectionEnum, RelationTypeEnum } from '../enums.js';
import { PageArgs } from './page.args.js';
import { OneOf } from './validators.js';

@ArgsType()
export class RelationsArgs extends PageArgs {
  @Field(() => [RelationTypeEnum], { nullable: true, description: 'Only these; all where none is named.' })
  @OneOf(RELATION_TYPES)
  types?: readonly RelationType[] | null;

  @Field(() => DirectionEnum, {
    nullable: true,
    description: 'OUT: from this entity. IN: to it. BOTH where not given.',
  })
  @OneOf(DIRECTIONS)
  direction?: Direction | null;
}
