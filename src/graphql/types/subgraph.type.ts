import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { EdgeType } from '../../model/relationships.js';
import type { NodeKind } from '../../model/vocabulary.js';
import { EdgeTypeEnum, NodeKindEnum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({ description: 'A node as drawing programs take it.' })
export class SubgraphNode {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'To be written beside it: the name, or the words of the fact.' })
  readonly label!: string;

  @Field(() => NodeKindEnum)
  readonly type!: NodeKind;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was said or done.' })
  readonly date!: string | null;

  @Field(() => Boolean, { description: 'True for those that were asked for.' })
  readonly seed!: boolean;

  @Field(() => Int, { description: 'Its relationships that are not in the answer.' })
  readonly hidden!: number;
}

@ObjectType({ description: 'A relationship as drawing programs take it.' })
export class SubgraphEdge {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly source!: string;

  @Field(() => ID)
  readonly target!: string;

  @Field(() => EdgeTypeEnum)
  readonly type!: EdgeType;

  @Field(() => String, { description: 'To be written beside it: what qualifies it, or its type.' })
  readonly label!: string;

  @Field(() => Int, { description: 'Articles of independent origin that say so; copies count once.' })
  readonly origins!: number;
}

@ObjectType({ description: 'What was seen and left out.' })
export class SubgraphOmitted {
  @Field(() => Int)
  readonly nodes!: number;

  @Field(() => Int, { description: 'Between the nodes given.' })
  readonly edges!: number;
}

@ObjectType({ description: 'A piece of the graph around some nodes, to be drawn.' })
export class Subgraph {
  @Field(() => [SubgraphNode], { description: 'In the order in which they were reached, those asked for first.' })
  readonly nodes!: readonly SubgraphNode[];

  @Field(() => [SubgraphEdge], { description: 'Only between the nodes given.' })
  readonly edges!: readonly SubgraphEdge[];

  @Field(() => Boolean, { description: 'True where a limit cut anything within the depth.' })
  readonly truncated!: boolean;

  @Field(() => SubgraphOmitted)
  readonly omitted!: SubgraphOmitted;

  @Field(() => [ID], { description: 'Seeds that are not in the graph.' })
  readonly missing!: readonly string[];
}
