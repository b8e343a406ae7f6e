/** Refuses questions that the contract does not know. They are made by code alone, so each is a mistake of the caller. */
import { DemarcheError } from '../model/errors.js';
import { type FieldType, QUERY_FIELDS } from '../model/query-fields.js';
import { NODE_KINDS, type NodeKind } from '../model/vocabulary.js';
import {
  type AggregateQuery,
  FIELD_OPERATORS,
  type FieldOperator,
  type ListQuery,
  MAX_ORDER_KEYS,
  type Order,
  type Predicate,
  type RelatedQuery,
} from './query.js';
import { NODE_RELATIONS, type RelationName } from './rows.js';

const OPERATORS: Readonly<Record<FieldType, readonly FieldOperator[]>> = {
  names: FIELD_OPERATORS,
  text: FIELD_OPERATORS,
  exact: FIELD_OPERATORS,
  date: ['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'],
  number: ['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'],
  boolean: ['eq', 'in', 'isNull'],
};

const OTHER_RELATIONS = [
  'mentions',
  'positions',
  'relations',
  'about',
  'toward',
  'ties',
  'participants',
  'steps',
  'reports',
  'accounts',
  'evidence',
] as const satisfies readonly Exclude<RelationName, keyof typeof NODE_RELATIONS>[];
export type NodeRelation = keyof typeof NODE_RELATIONS;
export type OtherRelation = (typeof OTHER_RELATIONS)[number];

export const isNodeRelation = (relation: string): relation is NodeRelation => Object.hasOwn(NODE_RELATIONS, relation);
export const isOtherRelation = (relation: string): relation is OtherRelation =>
  (OTHER_RELATIONS as readonly string[]).includes(relation);

function refuse(message: string): never {
  throw new DemarcheError('INTERNAL', message);
}

export function checkList({ kind, where, order }: ListQuery): void {
  if (!NODE_KINDS.includes(kind)) refuse(`there is no kind "${kind}"`);
  checkOrder(kind, order);
  if (where !== null) checkPredicate([kind], where);
}

export function checkRelated({ relation, where, order, options }: RelatedQuery): void {
  if (isNodeRelation(relation)) {
    const kind = NODE_RELATIONS[relation];
    checkOrder(kind, order);
    if (where !== null) checkPredicate([kind], where);
  } else if (!isOtherRelation(relation)) {
    refuse(`there is no relation "${relation}"`);
  } else if (where !== null || order.length > 0) {
    refuse(`relation "${relation}" takes no condition and no order`);
  }
  checkOptions(relation, options);
}

function checkOptions(relation: string, { roles, types, direction }: RelatedQuery['options']): void {
  if (roles !== undefined && relation !== 'events') refuse(`relation "${relation}" takes no roles`);
  if ((types !== undefined || direction !== undefined) && relation !== 'relations') {
    refuse(`relation "${relation}" takes no types and no direction`);
  }
}

const AGGREGATE_FIELDS = { Statement: ['act', 'kind'], Event: ['type', 'modality'] } as const;

export function checkAggregate({ kind, scope, where, by }: AggregateQuery): void {
  if (where !== null) checkPredicate([kind], where);
  if (scope !== null) {
    if (NODE_RELATIONS[scope.relation] !== kind) refuse(`relation "${scope.relation}" gives no ${kind}`);
    checkOptions(scope.relation, scope.options);
  }
  const known: readonly string[] = AGGREGATE_FIELDS[kind];
  if ('field' in by && !known.includes(by.field)) refuse(`a ${kind} cannot be counted by "${by.field}"`);
  if ('speaker' in by && kind !== 'Statement') refuse(`a ${kind} has no speaker`);
}

function checkOrder(kind: NodeKind, order: Order): void {
  if (order.length > MAX_ORDER_KEYS) refuse(`an order has at most ${MAX_ORDER_KEYS} keys`);
  for (const { by } of order) {
    if (!Object.hasOwn(QUERY_FIELDS[kind].orders, by)) refuse(`a ${kind} cannot be ordered by "${by}"`);
  }
}

function checkPredicate(kinds: readonly NodeKind[], predicate: Predicate): void {
  if ('all' in predicate) for (const part of predicate.all) checkPredicate(kinds, part);
  else if ('any' in predicate) for (const part of predicate.any) checkPredicate(kinds, part);
  else if ('not' in predicate) checkPredicate(kinds, predicate.not);
  else if ('field' in predicate) checkField(kinds, predicate);
  else checkRelation(kinds, predicate);
}

function checkField(
  kinds: readonly NodeKind[],
  { field, op, value }: Extract<Predicate, { readonly field: string }>,
): void {
  const types = kinds.map((kind) => fieldType(kind, field)).filter((type) => type !== null);
  if (types.length === 0) refuse(`no ${kinds.join(' or ')} has a field "${field}"`);
  for (const type of types) {
    if (!OPERATORS[type].includes(op)) refuse(`field "${field}" cannot be compared by "${op}"`);
  }
  if ((op === 'in') !== Array.isArray(value)) refuse(`"${op}" takes ${op === 'in' ? 'a list' : 'one value'}`);
}

function checkRelation(
  kinds: readonly NodeKind[],
  { relation, where }: Extract<Predicate, { readonly relation: string }>,
): void {
  const known = kinds.filter((kind) => Object.hasOwn(QUERY_FIELDS[kind].relations, relation));
  if (known.length === 0) refuse(`no ${kinds.join(' or ')} has a relation "${relation}"`);
  for (const kind of known) {
    const targets = QUERY_FIELDS[kind].relations[relation]?.targets ?? [];
    checkPredicate(targets, where);
  }
}

/** The type of a field of this kind; null where the kind has no such field: then no comparison with it holds. */
export const fieldType = (kind: NodeKind, field: string): FieldType | null =>
  Object.hasOwn(QUERY_FIELDS[kind].fields, field) ? (QUERY_FIELDS[kind].fields[field] ?? null) : null;
