import { ArgsType, Field, Int } from 'type-graphql';
import { NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import { NodeKindEnum } from '../enums.js';
import { DEFAULT_PAGE_SIZE, MAX_CURSOR_LENGTH, MAX_PAGE_SIZE, MAX_SEARCH_TEXT } from '../limits/limits.js';
import { NotBlank, OneOf, TextUpTo, WholeNumber } from './validators.js';

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description: `Words, at most ${MAX_SEARCH_TEXT} characters. All must occur; each may be the beginning of one, and in names one letter may be wrong.`,
  })
  @NotBlank()
  @TextUpTo(MAX_SEARCH_TEXT)
  text!: string;

  @Field(() => [NodeKindEnum], { nullable: true, description: 'Only nodes of these kinds; all where none is named.' })
  @OneOf(NODE_KINDS)
  types?: readonly NodeKind[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `The first so many: 0 to ${MAX_PAGE_SIZE}, ${DEFAULT_PAGE_SIZE} where not given.`,
  })
  @WholeNumber(0, MAX_PAGE_SIZE)
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor of the same search.' })
  @TextUpTo(MAX_CURSOR_LENGTH)
  after?: string | null;
}
