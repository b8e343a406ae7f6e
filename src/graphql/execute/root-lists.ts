/** The two questions that every kind of node answers at the root: one by its id, and a list. */
import type { GraphQLResolveInfo } from 'graphql';
import type { NodeId } from '../../model/ids.js';
import type { NodeKind } from '../../model/vocabulary.js';
import { EMPTY_PAGE, makeConnection, nodeOfRow } from '../connection/connection.js';
import { planNodes } from '../connection/page-plan.js';
import type { RequestContext } from '../context.js';
import type { IdArgs } from '../inputs/id.args.js';
import type { ListArgs } from '../inputs/list.args.js';
import { answerRoot } from './answer-root.js';

/** The node, as an object of its own; null where there is none. */
export function answerNode({ id }: IdArgs, context: RequestContext, info: GraphQLResolveInfo): Promise<object | null> {
  return answerRoot(context, info, async () => {
    const [record] = await context.store.nodes([id as NodeId]);
    return record ? { ...record } : null;
  });
}

/** In the order of the ids; null for those that are not there. */
export function answerNodes(
  ids: readonly string[],
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<readonly (object | null)[]> {
  return answerRoot(context, info, async () => {
    const distinct = [...new Set(ids)] as readonly string[] as readonly NodeId[];
    const records = distinct.length === 0 ? [] : await context.store.nodes(distinct);
    const objects = new Map(distinct.map((id, i) => [id as string, records[i] ? { ...records[i] } : null]));
    return ids.map((id) => objects.get(id) ?? null);
  });
}

export function answerList(
  kind: NodeKind,
  args: ListArgs,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<object> {
  return answerRoot(context, info, async (asked) => {
    const plan = planNodes(kind, kind, args, asked);
    const { where, order, page, count } = plan;
    const isAsked = plan.rows || plan.count;
    const rows = isAsked ? await context.store.list({ kind, where, order, page, count }) : EMPTY_PAGE;
    return makeConnection({ page: rows, plan, asked, list: { scope: null, where }, nodeOf: nodeOfRow });
  });
}
