import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { NodeId } from '../../model/ids.js';
import type { NodeRecord } from '../../model/nodes.js';
import type { GraphEdge } from '../../store/rows.js';
import { makeSubgraph, type Subgraph as Piece } from '../../store/subgraph.js';
import type { RequestContext } from '../context.js';
import type { Planned } from '../decorators.js';
import { answerRoot } from '../execute/answer-root.js';
import { SubgraphArgs, subgraphLimits } from '../inputs/subgraph.args.js';
import { Subgraph } from '../types/subgraph.type.js';

@Resolver()
export class SubgraphResolver {
  @Query(() => Subgraph, {
    description: 'The nodes around the seeds and the relationships among them, strongest first, without articles.',
  })
  subgraph(@Args() args: SubgraphArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Planned {
    return answerRoot(context, info, async () => {
      const seeds = args.seeds as readonly string[] as readonly NodeId[];
      const limits = subgraphLimits(args.limits);
      return drawn(await makeSubgraph(context.store, { seeds, depth: args.depth, limits }), seeds);
    });
  }
}

function drawn({ nodes, edges, omitted, truncated, missing }: Piece, seeds: readonly NodeId[]): object {
  const hidden = new Map(omitted.byNode.map(({ id, count }) => [id as string, count]));
  const wanted = new Set<string>(seeds);
  return {
    nodes: nodes.map((node) => nodeOf(node, wanted, hidden)),
    edges: edges.map(edgeOf),
    truncated,
    omitted,
    missing,
  };
}

const nodeOf = (node: NodeRecord, seeds: ReadonlySet<string>, hidden: ReadonlyMap<string, number>): object => ({
  id: node.id,
  label: labelOf(node),
  type: node.__typename,
  date: 'date' in node ? node.date : null,
  seed: seeds.has(node.id),
  hidden: hidden.get(node.id) ?? 0,
});

const edgeOf = ({ id, type, fromId, toId, origins, label }: GraphEdge): object => ({
  id,
  source: fromId,
  target: toId,
  type,
  label: label ?? type,
  origins,
});

function labelOf(node: NodeRecord): string {
  switch (node.__typename) {
    case 'Statement':
      return node.text;
    case 'Event':
      return node.trigger;
    case 'Permission':
      return node.status;
    case 'Article':
      return node.title ?? '';
    default:
      return node.name;
  }
}
