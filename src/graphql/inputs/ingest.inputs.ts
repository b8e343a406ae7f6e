import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { MAX_ARTICLE_LENGTH, MAX_ARTICLES_AT_ONCE, MAX_METADATA_LENGTH, MAX_URL_LENGTH } from '../limits/limits.js';
import { PartialDateScalar } from '../scalars.js';
import { AtLeastOneOf, IsNodeId, IsPartialDate, ListUpTo, NotBlank, NotTogetherWith, TextUpTo } from './validators.js';

@InputType({
  description:
    'An article as text, as HTML, or by the URL where it can be fetched. What is given beside it goes before what is found in it.',
})
export class ArticleInput {
  @Field(() => String, { nullable: true, description: `Plain text, at most ${MAX_ARTICLE_LENGTH} characters.` })
  @TextUpTo(MAX_ARTICLE_LENGTH)
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'A page, of which the article is read. Not together with text.' })
  @TextUpTo(MAX_ARTICLE_LENGTH)
  @NotTogetherWith('text')
  html?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where to fetch it (http or https); together with text or html just where it stood.',
  })
  @TextUpTo(MAX_URL_LENGTH)
  @AtLeastOneOf('text', 'html', 'url')
  url?: string | null;

  @Field(() => String, { nullable: true })
  @TextUpTo(MAX_METADATA_LENGTH)
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the outlet.' })
  @TextUpTo(MAX_METADATA_LENGTH)
  outlet?: string | null;

  @Field(() => String, { nullable: true })
  @TextUpTo(MAX_METADATA_LENGTH)
  byline?: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  @IsPartialDate()
  publishedAt?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 639-1.' })
  @TextUpTo(MAX_METADATA_LENGTH)
  language?: string | null;
}

@InputType()
export class IngestArticlesInput {
  @Field(() => [ArticleInput], {
    description: `1 to ${MAX_ARTICLES_AT_ONCE}. One that is refused does not hold up the others.`,
  })
  @ListUpTo(MAX_ARTICLES_AT_ONCE, 1)
  @ValidateNested({ each: true })
  articles!: readonly ArticleInput[];
}

@ArgsType()
export class IngestArticlesArgs {
  @Field(() => IngestArticlesInput)
  @ValidateNested()
  input!: IngestArticlesInput;
}

@ArgsType()
export class RetractArticleArgs {
  @Field(() => ID)
  @IsNodeId('Article')
  id!: string;

  @Field(() => String, { description: 'Why it is taken back.' })
  @NotBlank()
  @TextUpTo(MAX_METADATA_LENGTH)
  reason!: string;
}
