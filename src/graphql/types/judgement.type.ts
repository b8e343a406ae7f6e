import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { Verdict } from '../../model/vocabulary.js';
import { type Planned, Reference } from '../decorators.js';
import { VerdictEnum } from '../enums.js';
import { DateTimeScalar } from '../scalars.js';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType({ description: 'That two are one, are not, or may be: by a rule about an article, or by a person.' })
export class Judgement {
  @Field(() => ID, { description: 'As it was when it was judged; it may be the id of a name that no entity has.' })
  readonly subjectId!: string;

  @Reference('Node', 'subjectId', 'What that id means now.')
  readonly subject!: Planned;

  @Field(() => ID)
  readonly objectId!: string;

  @Reference('Node', 'objectId', 'What that id means now.')
  readonly object!: Planned;

  @Field(() => VerdictEnum)
  readonly verdict!: Verdict;

  @Field(() => String, { description: '`person:NAME` or `rule:NAME`.' })
  readonly by!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Float, { description: '0 to 1.' })
  readonly score!: number;

  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Reference('Article', 'articleId', 'The article that gave rise to it, of a rule.')
  readonly article!: Planned;

  @Field(() => ID, { nullable: true, description: 'The change that it is a part of, to be undone; null of a rule.' })
  readonly changeId!: string | null;
}

@ObjectType()
export class JudgementEdge extends edgeTo('Judgement') {}

@ObjectType()
export class JudgementConnection extends connectionOf('Judgement', () => JudgementEdge) {}
