import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Planned } from '../decorators.js';
import { answerList, answerNode } from '../execute/root-lists.js';
import { type IdArgs, idArgs } from '../inputs/id.args.js';
import { type ListArgs, listArgs } from '../inputs/list.args.js';
import { Place, PlaceConnection } from '../types/place.type.js';

@Resolver()
export class PlaceResolver {
  @Query(() => Place, { nullable: true })
  place(
    @Args(() => idArgs('Place')) args: IdArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerNode(args, context, info);
  }

  @Query(() => PlaceConnection)
  places(
    @Args(() => listArgs('Place')) args: ListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerList('Place', args, context, info);
  }
}
