import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { NodeId } from '../../model/ids.js';
import type { NodeRecord } from '../../model/nodes.js';
import type { GraphReader } from '../../store/graph-store.js';
import { findPath, type PathHop as Hop, type PathResult } from '../../store/path-search.js';
import type { RequestContext } from '../context.js';
import type { Planned } from '../decorators.js';
import { answerRoot } from '../execute/answer-root.js';
import { PathArgs } from '../inputs/path.args.js';
import { Path } from '../types/path.type.js';

@Resolver()
export class PathResolver {
  @Query(() => Path, {
    nullable: true,
    description: 'A shortest way from one node to another; null where one of them is not there.',
  })
  path(@Args() args: PathArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Planned {
    return answerRoot(context, info, () => loadPath(args, context.store));
  }
}

async function loadPath(args: PathArgs, store: GraphReader): Promise<object | null> {
  let explored = 0;
  const counting: Pick<GraphReader, 'nodes' | 'expand'> = {
    nodes: (ids) => store.nodes(ids),
    expand: async (query) => {
      const expansion = await store.expand(query);
      explored += expansion.edges.length;
      return expansion;
    },
  };
  const asked = { from: args.from as NodeId, to: args.to as NodeId, maxHops: args.maxHops };
  const result = await findPath(counting, asked);
  const { from, to } = result;
  const ids = [...new Set([from, to, ...(result.hops ?? []).flatMap((hop) => [hop.from, hop.to])])];
  const records = await store.nodes(ids);
  const nodes = new Map(ids.flatMap((id, i) => (records[i] ? [[id, records[i]] as const] : [])));
  if (!nodes.has(from) || !nodes.has(to)) return null;
  return pathOf(result, from, nodes, explored);
}

type Nodes = ReadonlyMap<NodeId, NodeRecord>;

function pathOf({ hops, truncated }: PathResult, from: NodeId, nodes: Nodes, explored: number): object {
  const way = hops === null ? [] : [from, ...hops.map(({ to }) => to)];
  return {
    found: hops !== null,
    length: hops === null ? null : hops.length,
    nodes: way.map((id) => nodes.get(id)),
    hops: (hops ?? []).map((hop) => hopOf(hop, nodes)),
    truncated,
    explored,
  };
}

const hopOf = ({ from, to, edge }: Hop, nodes: Nodes): object => ({
  id: edge.id,
  from: nodes.get(from),
  to: nodes.get(to),
  type: edge.type,
  direction: edge.fromId === from ? 'OUT' : 'IN',
  label: edge.label,
  origins: edge.origins,
});
