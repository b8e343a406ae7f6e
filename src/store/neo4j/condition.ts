/**
 * Conditions without any text being built: a predicate becomes a short program, which is sent as a parameter and which the
 * statements run for each node they look at. Its steps work on a stack of truths: a comparison pushes one, `and`, `or` and
 * `not` take theirs from it and push the result.
 */
import { DemarcheError } from '../../model/errors.js';
import { QUERY_FIELDS } from '../../model/query-fields.js';
import type { NodeKind } from '../../model/vocabulary.js';
import { fieldType } from '../check-query.js';
import type { FieldOperator, Predicate, Quantifier } from '../query.js';
import { propertyOf } from './node-properties.js';

export type Step =
  | { readonly op: 'and' | 'or' | 'not' | 'true' | 'false' }
  | { readonly op: 'missing'; readonly property: string }
  /** True where the property is one of the ids, which are the keys of a map so that the server finds them at once. */
  | { readonly op: 'member'; readonly property: string; readonly ids: Readonly<Record<string, true>> }
  /** `many`: the property is a list, of which any may compare so. */
  | {
      readonly op: Exclude<FieldOperator, 'isNull'>;
      readonly property: string;
      readonly many: boolean;
      readonly value: unknown;
    };

export type FieldPredicate = Extract<Predicate, { readonly field: string }>;
export type RelationPredicate = Extract<Predicate, { readonly relation: string }>;

/** The nodes that a relation may lead from: those whose `property` (a reference, or the id) is one of these. */
export interface Joined {
  readonly property: string;
  readonly ids: readonly string[];
}

/** What each relation in a predicate was found to lead from, a kind at a time. */
export type Joins = ReadonlyMap<RelationPredicate, ReadonlyMap<NodeKind, Joined>>;

export function program(kind: NodeKind, predicate: Predicate, joins: Joins): readonly Step[] {
  if ('all' in predicate) return folded(kind, predicate.all, joins, 'and', 'true');
  if ('any' in predicate) return folded(kind, predicate.any, joins, 'or', 'false');
  if ('not' in predicate) return [...program(kind, predicate.not, joins), { op: 'not' }];
  return 'field' in predicate ? fieldSteps(kind, predicate) : relationSteps(kind, predicate, joins);
}

function folded(
  kind: NodeKind,
  parts: readonly Predicate[],
  joins: Joins,
  op: 'and' | 'or',
  empty: 'true' | 'false',
): readonly Step[] {
  if (parts.length === 0) return [{ op: empty }];
  return parts.flatMap((part, i): readonly Step[] => [...program(kind, part, joins), ...(i === 0 ? [] : [{ op }])]);
}

/** A kind without the field has no value. */
function fieldSteps(kind: NodeKind, { field, op, value }: FieldPredicate): readonly Step[] {
  const type = fieldType(kind, field);
  if (type === null) return [{ op: op === 'isNull' && value === true ? 'true' : 'false' }];
  const property = propertyOf(field, type);
  if (op !== 'isNull') return [{ op, property, many: type === 'names', value }];
  return value === true ? [{ op: 'missing', property }] : [{ op: 'missing', property }, { op: 'not' }];
}

/** Which condition the ends must meet, and whether the nodes are those that lead to none, for each quantifier. */
export const ENDS: Readonly<Record<Quantifier, { readonly negated: boolean; readonly outside: boolean }>> = {
  some: { negated: false, outside: false },
  single: { negated: false, outside: false },
  none: { negated: false, outside: true },
  all: { negated: true, outside: true },
};

function relationSteps(kind: NodeKind, predicate: RelationPredicate, joins: Joins): readonly Step[] {
  const { outside } = ENDS[predicate.quantifier];
  if (!Object.hasOwn(QUERY_FIELDS[kind].relations, predicate.relation)) return [{ op: outside ? 'true' : 'false' }];
  const joined = joins.get(predicate)?.get(kind);
  if (joined === undefined) throw new DemarcheError('INTERNAL', `relation "${predicate.relation}" was not followed`);
  const ids = Object.fromEntries(joined.ids.map((id) => [id, true as const]));
  const member: Step = { op: 'member', property: joined.property, ids };
  return outside ? [member, { op: 'not' }] : [member];
}

export function relationsIn(predicate: Predicate): readonly RelationPredicate[] {
  if ('all' in predicate) return predicate.all.flatMap(relationsIn);
  if ('any' in predicate) return predicate.any.flatMap(relationsIn);
  if ('not' in predicate) return relationsIn(predicate.not);
  return 'field' in predicate ? [] : [predicate];
}
