import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_PAGE_SIZE, MAX_CURSOR_LENGTH, MAX_PAGE_SIZE } from '../limits/limits.js';
import { NotTogetherWith, TextUpTo, WholeNumber } from './validators.js';

/** Which stretch of a list is wanted. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `The first so many: 0 to ${MAX_PAGE_SIZE}, ${DEFAULT_PAGE_SIZE} where neither first nor last is given.`,
  })
  @WholeNumber(0, MAX_PAGE_SIZE)
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor of the same list and order.' })
  @TextUpTo(MAX_CURSOR_LENGTH)
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `The last so many: 0 to ${MAX_PAGE_SIZE}. Not together with first.`,
  })
  @WholeNumber(0, MAX_PAGE_SIZE)
  @NotTogetherWith('first')
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes before this cursor of the same list and order.',
  })
  @TextUpTo(MAX_CURSOR_LENGTH)
  before?: string | null;
}
