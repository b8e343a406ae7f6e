/** A document is compiled once: the tree of steps of each root field, kept in a bounded store of plans. */
import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { MAX_PLANS } from '../limits/limits.js';
import { collectFields, type Document } from './collect-fields.js';
import { compileSelection } from './compile-selection.js';
import type { Selection } from './selection.js';

export interface RootPlan {
  readonly responseKey: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly selection: Selection;
}

/**
 * Root fields by response key. A compiled executor belongs here too: made from the same document, kept with the plan, and
 * run in place of graphql-js over the objects that the plan has filled.
 */
export type OperationPlan = ReadonlyMap<string, RootPlan>;

interface Known {
  /** Variables of @skip and @include: the only ones that change the shape. */
  readonly shaping: readonly string[];
  readonly plans: LRUCache<string, OperationPlan>;
}

/** Distinct answers to @skip and @include that are kept for one operation. */
const SHAPES_KEPT = 16;

/** Keyed by the parsed operation: Apollo Server keeps parsed documents, so a repeated text comes with the same object. */
const known = new LRUCache<OperationDefinitionNode, Known>({ max: MAX_PLANS });

export function planOf(info: GraphQLResolveInfo): OperationPlan {
  const { operation } = info;
  const entry = known.get(operation) ?? { shaping: shapingVariables(info), plans: new LRUCache({ max: SHAPES_KEPT }) };
  known.set(operation, entry);
  const shape = entry.shaping.map((name) => String(info.variableValues[name])).join();
  const plan = entry.plans.get(shape) ?? compile(info);
  entry.plans.set(shape, plan);
  return plan;
}

function compile({ schema, fragments, variableValues, operation, parentType }: GraphQLResolveInfo): OperationPlan {
  const document: Document = { schema, fragments, variables: variableValues };
  const plan = new Map<string, RootPlan>();
  for (const [responseKey, nodes] of collectFields(document, parentType, [operation.selectionSet])) {
    const [node] = nodes;
    const field = node === undefined ? undefined : parentType.getFields()[node.name.value];
    if (node === undefined || field === undefined) continue;
    const selection = compileSelection(document, getNamedType(field.type), nodes, field.name);
    plan.set(responseKey, { responseKey, field, node, selection });
  }
  return plan;
}

function shapingVariables({ operation, fragments }: GraphQLResolveInfo): readonly string[] {
  const names = new Set<string>();
  for (const definition of [operation, ...Object.values(fragments)]) {
    visit(definition, {
      [Kind.DIRECTIVE]: ({ arguments: given = [] }: DirectiveNode) => {
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names].sort();
}
