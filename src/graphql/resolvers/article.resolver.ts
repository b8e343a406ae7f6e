import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Planned } from '../decorators.js';
import { answerList, answerNode } from '../execute/root-lists.js';
import { type IdArgs, idArgs } from '../inputs/id.args.js';
import { type ListArgs, listArgs } from '../inputs/list.args.js';
import { Article, ArticleConnection } from '../types/article.type.js';

@Resolver()
export class ArticleResolver {
  @Query(() => Article, { nullable: true })
  article(
    @Args(() => idArgs('Article')) args: IdArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerNode(args, context, info);
  }

  @Query(() => ArticleConnection)
  articles(
    @Args(() => listArgs('Article')) args: ListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerList('Article', args, context, info);
  }
}
