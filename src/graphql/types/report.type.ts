import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type Planned, SureReference } from '../decorators.js';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType({ description: 'A place in an article that tells of a fact or a relation: the evidence.' })
export class Report {
  @SureReference('Article', 'articleId')
  readonly article!: Planned;

  @Field(() => Int, { description: 'UTF-16 code units into the text of the article.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Exclusive: `text.slice(start, end)` is `words`.' })
  readonly end!: number;

  @Field(() => String)
  readonly words!: string;

  @Field(() => String, { nullable: true, description: 'The word that introduces it: a verb of saying, a trigger.' })
  readonly cue!: string | null;

  @Field(() => String, { description: 'The rule or model that found it.' })
  readonly rule!: string;

  @Field(() => Float, { description: '0 to 1.' })
  readonly confidence!: number;
}

@ObjectType()
export class ReportEdge extends edgeTo('Report') {}

@ObjectType()
export class ReportConnection extends connectionOf('Report', () => ReportEdge) {}
