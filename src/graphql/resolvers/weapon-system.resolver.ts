import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Planned } from '../decorators.js';
import { answerList, answerNode } from '../execute/root-lists.js';
import { type IdArgs, idArgs } from '../inputs/id.args.js';
import { type ListArgs, listArgs } from '../inputs/list.args.js';
import { WeaponSystem, WeaponSystemConnection } from '../types/weapon-system.type.js';

@Resolver()
export class WeaponSystemResolver {
  @Query(() => WeaponSystem, { nullable: true })
  weaponSystem(
    @Args(() => idArgs('WeaponSystem')) args: IdArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerNode(args, context, info);
  }

  @Query(() => WeaponSystemConnection)
  weaponSystems(
    @Args(() => listArgs('WeaponSystem')) args: ListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    return answerList('WeaponSystem', args, context, info);
  }
}
