import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { MAX_DEPTH } from '../../store/subgraph.js';
import {
  MAX_SUBGRAPH_EDGES,
  MAX_SUBGRAPH_EDGES_PER_NODE,
  MAX_SUBGRAPH_NODES,
  MAX_SUBGRAPH_SEEDS,
} from '../limits/limits.js';
import { IsNodeId, ListUpTo, WholeNumber } from './validators.js';

const DEFAULT_LIMITS = { nodes: 200, edges: 600, perNode: 50 } as const;

@InputType({ description: 'How large a drawing may become.' })
export class SubgraphLimitsInput {
  @Field(() => Int, { description: `1 to ${MAX_SUBGRAPH_NODES}.` })
  @WholeNumber(1, MAX_SUBGRAPH_NODES)
  nodes: number = DEFAULT_LIMITS.nodes;

  @Field(() => Int, { description: `1 to ${MAX_SUBGRAPH_EDGES}.` })
  @WholeNumber(1, MAX_SUBGRAPH_EDGES)
  edges: number = DEFAULT_LIMITS.edges;

  @Field(() => Int, {
    description: `Relationships followed from one node, those of most origins: 1 to ${MAX_SUBGRAPH_EDGES_PER_NODE}.`,
  })
  @WholeNumber(1, MAX_SUBGRAPH_EDGES_PER_NODE)
  perNode: number = DEFAULT_LIMITS.perNode;
}

@ArgsType()
export class SubgraphArgs {
  @Field(() => [ID], { description: `Where to begin: 1 to ${MAX_SUBGRAPH_SEEDS} nodes of any kind.` })
  @ListUpTo(MAX_SUBGRAPH_SEEDS, 1)
  @IsNodeId()
  seeds!: readonly string[];

  @Field(() => Int, { description: `How many steps to go: 0 to ${MAX_DEPTH}.` })
  @WholeNumber(0, MAX_DEPTH)
  depth: number = 1;

  @Field(() => SubgraphLimitsInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  limits?: SubgraphLimitsInput | null;
}

export const subgraphLimits = (given: SubgraphLimitsInput | null | undefined) => ({ ...DEFAULT_LIMITS, ...given });
