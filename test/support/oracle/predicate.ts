import type { NodeId } from '../../../src/model/ids.js';
import { foldText, nameKey } from '../../../src/model/name-key.js';
import type { NodeRecord } from '../../../src/model/nodes.js';
import type { PartialDate } from '../../../src/model/partial-date.js';
import { firstDay } from '../../../src/model/partial-date.js';
import { type FieldType, QUERY_FIELDS } from '../../../src/model/query-fields.js';
import { fieldType } from '../../../src/store/check-query.js';
import { byCodePoint, nameKeys } from '../../../src/store/fold.js';
import type { FieldOperator, FieldValue, Predicate, Quantifier, SortValue } from '../../../src/store/query.js';
import type { OracleGraph } from './graph.js';

type FieldPredicate = Extract<Predicate, { readonly field: string }>;
type RelationPredicate = Extract<Predicate, { readonly relation: string }>;

export function holds(graph: OracleGraph, node: NodeRecord, predicate: Predicate): boolean {
  if ('all' in predicate) return predicate.all.every((part) => holds(graph, node, part));
  if ('any' in predicate) return predicate.any.some((part) => holds(graph, node, part));
  if ('not' in predicate) return !holds(graph, node, predicate.not);
  return 'field' in predicate ? fieldHolds(graph, node, predicate) : relationHolds(graph, node, predicate);
}

function fieldHolds(graph: OracleGraph, node: NodeRecord, { field, op, value }: FieldPredicate): boolean {
  const type = fieldType(node.__typename, field);
  const values = type === null ? [] : fieldValues(graph, node, field, type);
  if (op === 'isNull') return (values.length === 0) === value;
  return values.some((own) => compares(own, op, value));
}

function compares(own: FieldValue, op: FieldOperator, value: FieldValue | readonly FieldValue[]): boolean {
  if (op === 'in') return (value as readonly FieldValue[]).includes(own);
  if (op === 'eq') return own === value;
  if (op === 'contains') return String(own).includes(String(value));
  if (op === 'startsWith') return String(own).startsWith(String(value));
  const order = compareValues(own, value as FieldValue);
  return op === 'gt' ? order > 0 : op === 'gte' ? order >= 0 : op === 'lt' ? order < 0 : order <= 0;
}

export const compareValues = (a: FieldValue, b: FieldValue): number =>
  typeof a === 'string' && typeof b === 'string' ? byCodePoint(a, b) : Number(a) - Number(b);

function fieldValues(graph: OracleGraph, node: NodeRecord, field: string, type: FieldType): FieldValue[] {
  if (type === 'names') return [...nameKeys(node as never)];
  const value = sortValue(graph, node, field, type);
  return value === null ? [] : [value];
}

const property = (node: NodeRecord, name: string): unknown => (node as unknown as Record<string, unknown>)[name];

/** The value by which a property is compared and ordered. */
export function sortValue(graph: OracleGraph, node: NodeRecord, name: string, type: FieldType): SortValue {
  if (name === 'articleCount') return articleCount(graph, node.id);
  const value = property(node, name);
  if (value === null || value === undefined) return null;
  if (name === 'name') return nameKey(String(value));
  if (type === 'text') return foldText(String(value));
  return type === 'date' ? firstDay(value as PartialDate) : (value as SortValue);
}

const articleCount = (graph: OracleGraph, id: NodeId): number =>
  new Set(graph.mentions.filter(({ entityId }) => entityId === id).map(({ source }) => source.articleId)).size;

function relationHolds(graph: OracleGraph, node: NodeRecord, { relation, quantifier, where }: RelationPredicate) {
  const targets = relatedNodes(graph, node, relation);
  return quantified(quantifier, targets.length, targets.filter((target) => holds(graph, target, where)).length);
}

function quantified(quantifier: Quantifier, all: number, matching: number): boolean {
  if (quantifier === 'some') return matching > 0;
  if (quantifier === 'none') return matching === 0;
  return quantifier === 'all' ? matching === all : matching === 1;
}

/** Each once, however many edges lead to it. */
function relatedNodes(graph: OracleGraph, node: NodeRecord, relation: string): NodeRecord[] {
  const known = QUERY_FIELDS[node.__typename].relations[relation];
  if (known === undefined) return [];
  const ids = new Set<unknown>();
  const { path } = known;
  if (path.via === 'reference') ids.add(property(node, path.property));
  if (path.via === 'mention') {
    for (const { source, entityId } of graph.mentions) if (source.articleId === node.id) ids.add(entityId);
  }
  if (path.via === 'edge') {
    const [near, far] = path.direction === 'OUT' ? (['fromId', 'toId'] as const) : (['toId', 'fromId'] as const);
    for (const edge of graph.edges) if (edge.type === path.type && edge[near] === node.id) ids.add(edge[far]);
  }
  return [...ids].flatMap((id) => {
    const target = graph.nodes.get(String(id));
    return target !== undefined && known.targets.includes(target.__typename) ? [target] : [];
  });
}
