import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { NodeKind } from '../../model/vocabulary.js';
import { type Planned, Reference } from '../decorators.js';
import { type ArticleStatus, ArticleStatusEnum, type JobStatus, JobStatusEnum, NodeKindEnum } from '../enums.js';

@ObjectType({ description: 'Why an article was refused.' })
export class IngestError {
  @Field(() => String, { description: 'Stable: ARTICLE_EMPTY, ARTICLE_TOO_LARGE, FETCH_REFUSED …' })
  readonly code!: string;

  @Field(() => String)
  readonly message!: string;
}

@ObjectType({ description: 'What became of one article, in the order of the articles handed in.' })
export class IngestedArticle {
  @Field(() => ID, { nullable: true, description: 'Null where it was refused.' })
  readonly id!: string | null;

  @Field(() => ArticleStatusEnum)
  readonly status!: ArticleStatus;

  @Reference('Article', 'id')
  readonly article!: Planned;

  @Field(() => IngestError, { nullable: true })
  readonly error!: IngestError | null;
}

@ObjectType({ description: 'A job of taking articles in. It is done when the answer comes.' })
export class IngestJob {
  @Field(() => ID, { description: 'Names the job in the logs of the service.' })
  readonly id!: string;

  @Field(() => JobStatusEnum)
  readonly status!: JobStatus;

  @Field(() => [IngestedArticle])
  readonly articles!: readonly IngestedArticle[];

  @Field(() => Int)
  readonly stored!: number;

  @Field(() => Int, { description: 'Those that are in the graph already.' })
  readonly unchanged!: number;

  @Field(() => Int)
  readonly refused!: number;
}

@ObjectType()
export class RemovedCount {
  @Field(() => NodeKindEnum)
  readonly kind!: NodeKind;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType({ description: 'What went with an article, and what stayed.' })
export class Retraction {
  @Field(() => ID)
  readonly articleId!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => [RemovedCount], {
    description: 'Nodes that rested on the article alone, the article among them; kinds without any are left out.',
  })
  readonly removed!: readonly RemovedCount[];

  @Field(() => Int, { description: 'Relationships that no longer show.' })
  readonly removedEdges!: number;

  @Field(() => Int, { description: 'Facts and entities of the article that others still tell of.' })
  readonly kept!: number;
}
