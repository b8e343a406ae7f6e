import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { DemarcheError } from '../../model/errors.js';
import type { ArticleId } from '../../model/ids.js';
import { NODE_KINDS } from '../../model/vocabulary.js';
import type { RetractReport } from '../../store/rows.js';
import type { IngestPort, RequestContext, SubmissionReport, SubmittedArticle, SubmittedOutcome } from '../context.js';
import type { Planned } from '../decorators.js';
import type { ArticleStatus } from '../enums.js';
import { answerRoot } from '../execute/answer-root.js';
import { type ArticleInput, IngestArticlesArgs, RetractArticleArgs } from '../inputs/ingest.inputs.js';
import { IngestJob, Retraction } from '../types/ingest.type.js';

@Resolver()
export class IngestResolver {
  @Mutation(() => IngestJob, { description: 'Reads the articles and stores what they tell, each whole or not at all.' })
  ingestArticles(
    @Args() { input }: IngestArticlesArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerRoot(context, info, async () => jobOf(await portOf(context).ingest(input.articles.map(submitted))));
  }

  @Mutation(() => Retraction, {
    nullable: true,
    description: 'Takes an article back with all that rests on it alone; null where there is no such article.',
  })
  retractArticle(
    @Args() { id, reason }: RetractArticleArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerRoot(context, info, async () => {
      const report = await portOf(context).retract(id as ArticleId, reason);
      return report === null ? null : retractionOf(report, reason);
    });
  }
}

function portOf({ ingest }: RequestContext): IngestPort {
  if (ingest !== null) return ingest;
  throw new DemarcheError('CONFIGURATION', 'this service only answers questions; take articles in where it may write');
}

const submitted = ({
  text,
  html,
  url,
  title,
  outlet,
  byline,
  publishedAt,
  language,
}: ArticleInput): SubmittedArticle => ({
  text: text ?? null,
  html: html ?? null,
  url: url ?? null,
  title: title ?? null,
  outlet: outlet ?? null,
  byline: byline ?? null,
  publishedAt: publishedAt ?? null,
  language: language ?? null,
});

function jobOf({ jobId, outcomes }: SubmissionReport): object {
  const number = (status: ArticleStatus) => outcomes.filter((one) => one.status === status).length;
  const refused = number('REFUSED');
  return {
    id: jobId,
    status: refused === 0 ? 'COMPLETED' : 'COMPLETED_WITH_REFUSALS',
    articles: outcomes.map(articleOf),
    stored: number('STORED'),
    unchanged: number('UNCHANGED'),
    refused,
  };
}

const articleOf = (outcome: SubmittedOutcome): object =>
  outcome.status === 'REFUSED' ? { ...outcome, id: null } : { ...outcome, error: null };

const retractionOf = ({ articleId, removed, removedEdges, kept }: RetractReport, reason: string): object => ({
  articleId,
  reason,
  removed: NODE_KINDS.map((kind) => ({ kind, count: removed[kind] })).filter(({ count }) => count > 0),
  removedEdges,
  kept,
});
