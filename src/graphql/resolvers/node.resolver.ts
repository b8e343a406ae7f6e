import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Planned } from '../decorators.js';
import { answerNode, answerNodes } from '../execute/root-lists.js';
import { AnyIdArgs, type IdArgs, IdsArgs } from '../inputs/id.args.js';
import { Node } from '../types/node.type.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id.' })
  node(@Args(() => AnyIdArgs) args: IdArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Planned {
    return answerNode(args, context, info);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'In the order of the ids; null for those that are not there.',
  })
  nodes(@Args() { ids }: IdsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Planned {
    return answerNodes(ids, context, info);
  }
}
