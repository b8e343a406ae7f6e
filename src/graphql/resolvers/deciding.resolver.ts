import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { ChangeId, Wish } from '../../model/decision.js';
import type { ArticleId, EntityId, JudgedFactId, NodeId } from '../../model/ids.js';
import { isEntityId } from '../../store/identity/judged-change.js';
import type { JudgedId } from '../../store/identity/who.js';
import { makeConnection, nodeOfRow } from '../connection/connection.js';
import { cursorCodec } from '../connection/cursor.js';
import { pageRequest } from '../connection/page-plan.js';
import type { RequestContext } from '../context.js';
import type { Planned } from '../decorators.js';
import { answerRoot } from '../execute/answer-root.js';
import {
  AddAliasArgs,
  ChangesArgs,
  JudgeArgs,
  JudgementsArgs,
  MergeEntitiesArgs,
  type ReasonArgs,
  SplitEntityArgs,
  UndoArgs,
} from '../inputs/deciding.args.js';
import { Change, ChangeConnection } from '../types/change.type.js';
import { JudgementConnection } from '../types/judgement.type.js';
import { changeOf } from './change-of.js';
import { refuseReadOnly } from './read-only.js';

/** Who is who: decided by people, recorded, and undone. */
@Resolver()
export class DecidingResolver {
  @Mutation(() => Change, {
    description: 'Records whether two entities, events or permissions are one. Nothing is lost by it: see undo.',
  })
  judge(@Args() args: JudgeArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Planned {
    return decide(judgementAsked(args), args, context, info);
  }

  @Mutation(() => Change, {
    description:
      'Makes one of several entities: what was said, done and written of any is shown of the survivor, also from articles that come later.',
  })
  mergeEntities(
    @Args() args: MergeEntitiesArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    const { survivor, absorbed } = args;
    const absorbedIds = absorbed as readonly EntityId[];
    return decide({ kind: 'MERGE', survivorId: survivor as EntityId, absorbedIds }, args, context, info);
  }

  @Mutation(() => Change, {
    description: 'Gives articles that mean somebody else an entity of their own, or separates what was merged.',
  })
  splitEntity(
    @Args() args: SplitEntityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Planned {
    const { id, articles, members, name } = args;
    const wish: Wish = {
      kind: 'SPLIT',
      entityId: id as EntityId,
      articleIds: (articles ?? []) as readonly ArticleId[],
      memberIds: (members ?? []) as readonly EntityId[],
      name: name?.trim() ?? null,
    };
    return decide(wish, args, context, info);
  }

  @Mutation(() => Change, { description: 'Gives an entity another name.' })
  addAlias(@Args() args: AddAliasArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Planned {
    return decide({ kind: 'ALIAS', entityId: args.id as EntityId, alias: args.alias }, args, context, info);
  }

  @Mutation(() => Change, { description: 'Takes a change back: the graph is as it would be without it.' })
  undo(@Args() args: UndoArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Planned {
    return decide({ kind: 'UNDO', undoneId: args.changeId as ChangeId }, args, context, info);
  }

  @Query(() => ChangeConnection, { description: 'What was decided on who is who, newest first.' })
  changes(@Args() args: ChangesArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Planned {
    return answerRoot(context, info, async (asked) => {
      const codec = cursorCodec(`changes ${args.of ?? ''}`, ['text']);
      const page = pageRequest(args, true, codec);
      const of = (args.of ?? null) as JudgedId | null;
      const found = await context.store.decisions({ of, page, count: asked.has('totalCount') });
      return makeConnection({ page: found, plan: { page, codec }, asked, list: null, nodeOf: changeOf });
    });
  }

  @Query(() => JudgementConnection, { description: 'Judgements of rules and people that hold, newest first.' })
  judgements(@Args() args: JudgementsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Planned {
    return answerRoot(context, info, async (asked) => {
      const { verdict = null } = args;
      const codec = cursorCodec(`judgements ${args.of ?? ''} ${verdict}`, ['text']);
      const page = pageRequest(args, true, codec);
      const of = (args.of ?? null) as NodeId | null;
      const found = await context.store.judgements({ of, verdict, page, count: asked.has('totalCount') });
      const rows = found.rows.map((row) => ({ ...row }));
      return makeConnection({ page: { ...found, rows }, plan: { page, codec }, asked, list: null, nodeOf: nodeOfRow });
    });
  }
}

function judgementAsked({ a, b, verdict }: JudgeArgs): Wish {
  if (isEntityId(a) && isEntityId(b)) return { kind: 'JUDGE', subjectId: a, objectId: b, verdict };
  return { kind: 'JUDGE_FACTS', subjectId: a as JudgedFactId, objectId: b as JudgedFactId, verdict };
}

const ANONYMOUS = 'anonymous';

const decide = (
  wish: Wish,
  { reason, by }: ReasonArgs,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<object> =>
  answerRoot(context, info, async () => {
    refuseReadOnly(context);
    const decider = { id: context.newChangeId(), by: `person:${by?.trim() ?? ANONYMOUS}`, reason: reason.trim() };
    return changeOf(await context.store.decide({ ...decider, at: context.now(), wish }));
  });
