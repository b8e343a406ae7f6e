import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Planned } from '../decorators.js';
import { answerList, answerNode } from '../execute/root-lists.js';
import { type IdArgs, idArgs } from '../inputs/id.args.js';
import { type ListArgs, listArgs } from '../inputs/list.args.js';
import { Event, EventConnection } from '../types/event.type.js';

@Resolver()
export class EventResolver {
  @Query(() => Event, { nullable: true })
  event(
    @Args(() => idArgs('Event')) args: IdArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerNode(args, context, info);
  }

  @Query(() => EventConnection)
  events(
    @Args(() => listArgs('Event')) args: ListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerList('Event', args, context, info);
  }
}
