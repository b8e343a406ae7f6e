import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Planned } from '../decorators.js';
import { answerList, answerNode } from '../execute/root-lists.js';
import { type IdArgs, idArgs } from '../inputs/id.args.js';
import { type ListArgs, listArgs } from '../inputs/list.args.js';
import { Person, PersonConnection } from '../types/person.type.js';

@Resolver()
export class PersonResolver {
  @Query(() => Person, { nullable: true })
  person(
    @Args(() => idArgs('Person')) args: IdArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerNode(args, context, info);
  }

  @Query(() => PersonConnection)
  people(
    @Args(() => listArgs('Person')) args: ListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerList('Person', args, context, info);
  }
}
