import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { relationOf } from '../relation.js';
import { collectFields, type Document } from './collect-fields.js';
import { isLeaf, type Link, NOTHING, type Selection, type Step, slotOf } from './selection.js';

/** A field as one or several concrete types are asked for it. */
interface Group {
  readonly responseKey: string;
  readonly nodes: readonly FieldNode[];
  readonly field: GraphQLField<unknown, unknown>;
  readonly types: Set<string>;
}

/** The selection beneath these field nodes, for every type that their value can have. */
export function compileSelection(
  document: Document,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  path: string,
): Selection {
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
  const types = concreteTypes(document, type);
  if (sets.length === 0 || types.length === 0) return NOTHING;
  const groups = groupFields(document, types, sets);
  const asked = new Set(groups.map(({ field }) => field.name));
  const steps: Step[] = [];
  const links: Link[] = [];
  for (const group of groups) {
    const member = { ...memberOf(group, types.length), path: `${path}.${group.field.name}` };
    const selection = compileSelection(document, getNamedType(group.field.type), group.nodes, member.path);
    const relation = relationOf(group.field);
    if (relation === undefined || relation.kind === 'embedded') {
      if (isLeaf(selection)) continue;
      const property = relation?.property ?? group.field.name;
      links.push({ ...member, selection, property, copied: relation !== undefined || isSharedIn(groups, group) });
    } else {
      const [node] = group.nodes;
      if (node === undefined) continue;
      steps.push({ ...member, selection, relation, field: group.field, node, constant: isConstant(node) });
    }
  }
  return { steps, links, asked };
}

function concreteTypes({ schema }: Document, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** Fields that lead on: those of the store and those of objects. One and the same field of several types is one group. */
function groupFields(
  document: Document,
  types: readonly GraphQLObjectType[],
  sets: readonly SelectionSetNode[],
): readonly Group[] {
  const groups: Group[] = [];
  for (const type of types) {
    for (const [responseKey, nodes] of collectFields(document, type, sets)) {
      const field = type.getFields()[nodes[0]?.name.value ?? ''];
      if (field === undefined) continue;
      const same = groups.find((group) => isSame(group, { responseKey, nodes, field }));
      if (same !== undefined) same.types.add(type.name);
      else groups.push({ responseKey, nodes, field, types: new Set([type.name]) });
    }
  }
  return groups;
}

function isSame(group: Group, { responseKey, nodes, field }: Omit<Group, 'types'>): boolean {
  return (
    group.responseKey === responseKey &&
    group.nodes.length === nodes.length &&
    group.nodes.every((node, i) => node === nodes[i]) &&
    relationOf(group.field) === relationOf(field) &&
    getNamedType(group.field.type) === getNamedType(field.type)
  );
}

const memberOf = ({ responseKey, types }: Group, possible: number) => ({
  responseKey,
  slot: slotOf(responseKey),
  types: types.size === possible ? null : types,
});

/** True where another alias leads to the same objects. */
const isSharedIn = (groups: readonly Group[], group: Group): boolean =>
  isCompositeType(getNamedType(group.field.type)) &&
  groups.some((other) => other !== group && other.field.name === group.field.name);

function isConstant(node: FieldNode): boolean {
  let constant = true;
  for (const argument of node.arguments ?? []) {
    visit(argument, {
      [Kind.VARIABLE]: () => {
        constant = false;
      },
    });
  }
  return constant;
}
