import { ArgsType, Field, Int } from 'type-graphql';
import { DIRECTIONS, type Direction, RELATION_TYPES, type RelationType } from '../../model/relationships.js';
import { ENTITY_KINDS, type EntityKind } from '../../model/vocabulary.js';
import { FACT_TIES_OF_ENTITIES, type TieType } from '../../store/query.js';
import { DirectionEnum, EntityKindEnum, RelationTypeEnum, TieTypeEnum } from '../enums.js';
import { PageArgs } from './page.args.js';
import { OneOf, WholeNumber } from './validators.js';

const MOST_ORIGINS = 1_000_000;

@ArgsType()
export class NeighborsArgs extends PageArgs {
  @Field(() => [EntityKindEnum], { nullable: true, description: 'Only neighbors of these kinds.' })
  @OneOf(ENTITY_KINDS)
  types?: readonly EntityKind[] | null;

  @Field(() => [RelationTypeEnum], {
    nullable: true,
    description: 'Only neighbors by these relations, or by the ties named beside; all where neither is given.',
  })
  @OneOf(RELATION_TYPES)
  relationships?: readonly RelationType[] | null;

  @Field(() => [TieTypeEnum], {
    nullable: true,
    description: 'As relationships, with the ways of sharing a fact: SPOKE_ABOUT, SPOKE_TO, TOOK_PART_WITH, PERMITS.',
  })
  @OneOf([...RELATION_TYPES, ...FACT_TIES_OF_ENTITIES])
  ties?: readonly TieType[] | null;

  @Field(() => DirectionEnum, { nullable: true, description: 'BOTH where not given. TOOK_PART_WITH has none.' })
  @OneOf(DIRECTIONS)
  direction?: Direction | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only neighbors that so many articles of independent origin tie to it; copies count once.',
  })
  @WholeNumber(0, MOST_ORIGINS)
  minOrigins?: number | null;
}
