/** Counts over a whole list, flat enough for the panel of a dashboard. */
import { Field, Int, ObjectType } from 'type-graphql';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'How many in one stretch of time. Stretches without any are left out.' })
export class TimePoint {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The day, month or year; null for what has no date or one less exact than the bucket.',
  })
  readonly start!: string | null;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType({ description: 'How many share a value.' })
export class CountGroup {
  @Field(() => String, {
    nullable: true,
    description: 'The value, or the id of the speaker; null for none, and for the rest.',
  })
  readonly key!: string | null;

  @Field(() => String, { description: 'To be shown: the value, the name of the speaker, `none` or `others`.' })
  readonly label!: string;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => Int, { description: '1, or for `others` the number of groups that are not given one by one.' })
  readonly groups!: number;
}
