import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type Planned, Reference, SureReference } from '../decorators.js';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType({ description: 'A place in an article that names an entity.' })
export class Mention {
  @SureReference('Article', 'articleId')
  readonly article!: Planned;

  @Reference('Entity', 'entityId')
  readonly entity!: Planned;

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

@ObjectType()
export class MentionEdge extends edgeTo('Mention') {}

@ObjectType()
export class MentionConnection extends connectionOf('Mention', () => MentionEdge) {}
