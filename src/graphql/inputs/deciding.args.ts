import { ArgsType, Field, ID } from 'type-graphql';
import { ENTITY_KINDS, VERDICTS, type Verdict } from '../../model/vocabulary.js';
import { VerdictEnum } from '../enums.js';
import { MAX_METADATA_LENGTH, MAX_NAME_LENGTH, MAX_SPLIT_ARTICLES, MAX_TOGETHER } from '../limits/limits.js';
import { PageArgs } from './page.args.js';
import { IsChangeId, IsNodeId, ListUpTo, NotBlank, NotTogetherWith, OneOf, TextUpTo } from './validators.js';

const IsEntityId = (): PropertyDecorator => IsNodeId(...ENTITY_KINDS);

const IsJudgedId = (): PropertyDecorator => IsNodeId(...ENTITY_KINDS, 'Event', 'Permission');

/** Who decides, and why. */
@ArgsType()
export class ReasonArgs {
  @Field(() => String, { description: 'Why; it is kept with the change.' })
  @NotBlank()
  @TextUpTo(MAX_METADATA_LENGTH)
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the person who decides; "anonymous" where none is given.',
  })
  @NotBlank()
  @TextUpTo(MAX_NAME_LENGTH)
  by?: string | null;
}

@ArgsType()
export class JudgeArgs extends ReasonArgs {
  @Field(() => ID)
  @IsJudgedId()
  a!: string;

  @Field(() => ID)
  @IsJudgedId()
  b!: string;

  @Field(() => VerdictEnum, {
    description:
      'SAME merges the two; the first event or permission is then shown as the second. DIFFERENT keeps them from being merged or proposed again, and takes apart what a rule held for one. UNSURE is only noted.',
  })
  @OneOf(VERDICTS)
  verdict!: Verdict;
}

@ArgsType()
export class MergeEntitiesArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The entity whose id and record stay.' })
  @IsEntityId()
  survivor!: string;

  @Field(() => [ID], { description: `1 to ${MAX_TOGETHER}: entities of the same kind that are the same one.` })
  @ListUpTo(MAX_TOGETHER, 1)
  @IsEntityId()
  absorbed!: readonly string[];
}

@ArgsType()
export class SplitEntityArgs extends ReasonArgs {
  @Field(() => ID)
  @IsEntityId()
  id!: string;

  @Field(() => [ID], {
    nullable: true,
    description: `1 to ${MAX_SPLIT_ARTICLES} articles that mention it and mean another one, which gets an id of its own.`,
  })
  @ListUpTo(MAX_SPLIT_ARTICLES, 1)
  @IsNodeId('Article')
  articles?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `1 to ${MAX_TOGETHER} ids of entities that were merged into it and are others after all. Not together with articles.`,
  })
  @ListUpTo(MAX_TOGETHER, 1)
  @IsEntityId()
  @NotTogetherWith('articles')
  members?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the other one is called; where none is given, as it is called in the articles.',
  })
  @NotBlank()
  @TextUpTo(MAX_NAME_LENGTH)
  name?: string | null;
}

@ArgsType()
export class AddAliasArgs extends ReasonArgs {
  @Field(() => ID)
  @IsEntityId()
  id!: string;

  @Field(() => String, {
    description: 'Another name of it. Articles that use it as a full name will mean this entity.',
  })
  @NotBlank()
  @TextUpTo(MAX_NAME_LENGTH)
  alias!: string;
}

@ArgsType()
export class UndoArgs extends ReasonArgs {
  @Field(() => ID)
  @IsChangeId()
  changeId!: string;
}

@ArgsType()
export class ChangesArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only changes about this entity, event or permission and what is one with it.',
  })
  @IsJudgedId()
  of?: string | null;
}

@ArgsType()
export class JudgementsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only judgements about this node and what is one with it.' })
  @IsNodeId()
  of?: string | null;

  @Field(() => VerdictEnum, { nullable: true })
  @OneOf(VERDICTS)
  verdict?: Verdict | null;
}
