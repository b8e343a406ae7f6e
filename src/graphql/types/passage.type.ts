import { Field, Float, Int, ObjectType } from 'type-graphql';

/** What mentions, reports and highlights share: words of an article, and what found them. No type of its own in the schema. */
@ObjectType()
export abstract class Passage {
  @Field(() => Int, { description: 'UTF-16 code units into the text of the article.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Exclusive: `text.slice(start, end)` is `words`.' })
  readonly end!: number;

  @Field(() => String)
  readonly words!: string;

  @Field(() => String, { description: 'The rule or model that found it.' })
  readonly rule!: string;

  @Field(() => Float, { description: '0 to 1.' })
  readonly confidence!: number;
}
