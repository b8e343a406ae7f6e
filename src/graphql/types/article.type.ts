import { Field, Int, ObjectType } from 'type-graphql';
import { Connected, Highlights, HighlightsTruncated, type Planned, Reference } from '../decorators.js';
import { listArgs } from '../inputs/list.args.js';
import { MAX_HIGHLIGHTS } from '../limits/limits.js';
import { DateTimeScalar, PartialDateScalar, UrlScalar } from '../scalars.js';
import { connectionOf, edgeTo } from './connection.type.js';
import { Node } from './node.type.js';

@ObjectType({ description: 'Text that does not belong to the article itself: kept, and never read for facts.' })
export class Boilerplate {
  @Field(() => Int)
  readonly start!: number;

  @Field(() => Int)
  readonly end!: number;

  @Field(() => String, { description: 'Why it was taken for boilerplate.' })
  readonly why!: string;
}

@ObjectType({ implements: Node })
export class Article {
  @Field(() => String, { nullable: true })
  readonly title!: string | null;

  @Field(() => UrlScalar, { nullable: true })
  readonly url!: string | null;

  @Reference('Organization', 'outletId')
  readonly outlet!: Planned;

  @Field(() => String, { nullable: true })
  readonly byline!: string | null;

  @Field(() => String, { nullable: true, description: 'The news agency credited.' })
  readonly agency!: string | null;

  @Field(() => String, { nullable: true })
  readonly dateline!: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  readonly publishedAt!: string | null;

  @Field(() => DateTimeScalar)
  readonly ingestedAt!: string;

  @Field(() => String, { description: 'ISO 639-1, or `und` where it cannot be told.' })
  readonly language!: string;

  @Field(() => String, { description: 'As stored; all offsets point into it.' })
  readonly text!: string;

  @Field(() => [Boilerplate])
  readonly boilerplate!: readonly Boilerplate[];

  @Field(() => Boolean, { description: 'Written for this project, not published news.' })
  readonly sample!: boolean;

  @Reference('Article', 'copyOfId', 'The article that this one repeats.')
  readonly copyOf!: Planned;

  @Connected('copies', 'ArticleConnection', 'Articles that repeat this one.', listArgs('Article'))
  readonly copies!: Planned;

  @Highlights('What the graph knows of the text, in its order; of stretches that begin together the longer first.')
  readonly highlights!: Planned;

  @HighlightsTruncated(
    `True where the article has more than ${MAX_HIGHLIGHTS} highlights of a kind, of which the rest is not given.`,
  )
  readonly highlightsTruncated!: Planned;

  @Connected('statements', 'StatementConnection', 'Statements that it tells of.', listArgs('Statement'))
  readonly statements!: Planned;

  @Connected('events', 'EventConnection', 'Events that it tells of.', listArgs('Event'))
  readonly events!: Planned;

  @Connected('permissions', 'PermissionConnection', 'Permissions that it tells of.', listArgs('Permission'))
  readonly permissions!: Planned;

  @Connected('mentions', 'MentionConnection', 'Where it names entities, in the order of the text.')
  readonly mentions!: Planned;
}

@ObjectType()
export class ArticleEdge extends edgeTo('Article') {}

@ObjectType()
export class ArticleConnection extends connectionOf('Article', () => ArticleEdge) {}
