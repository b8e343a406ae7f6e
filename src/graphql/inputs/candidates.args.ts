import { ArgsType, Field, Float, ID, Int } from 'type-graphql';
import { ENTITY_KINDS, type EntityKind } from '../../model/vocabulary.js';
import { EntityKindEnum } from '../enums.js';
import { DEFAULT_MIN_SCORE, DEFAULT_PAGE_SIZE, MAX_CURSOR_LENGTH, MAX_PAGE_SIZE } from '../limits/limits.js';
import { Between, IsNodeId, OneOf, TextUpTo, WholeNumber } from './validators.js';

@ArgsType()
export class CandidatesArgs {
  @Field(() => ID, { nullable: true, description: 'Only those that may be one with this entity.' })
  @IsNodeId(...ENTITY_KINDS)
  of?: string | null;

  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: 'Only entities of these kinds; all where none is named.',
  })
  @OneOf(ENTITY_KINDS)
  kinds?: readonly EntityKind[] | null;

  @Field(() => Float, {
    nullable: true,
    description: `Only pairs with this score or a higher one: 0.1 to 1, ${DEFAULT_MIN_SCORE} where not given.`,
  })
  @Between(0.1, 1)
  minScore?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `The first so many: 0 to ${MAX_PAGE_SIZE}, ${DEFAULT_PAGE_SIZE} where not given.`,
  })
  @WholeNumber(0, MAX_PAGE_SIZE)
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor of the same list.' })
  @TextUpTo(MAX_CURSOR_LENGTH)
  after?: string | null;
}
