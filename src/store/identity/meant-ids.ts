/** Conditions on ids: that of an entity that was merged into another is one on the other. */
import type { EntityId } from '../../model/ids.js';
import type { FieldValue, Predicate } from '../query.js';
import { isEntityId } from './judged-change.js';
import type { Who } from './who.js';

type FieldPredicate = Extract<Predicate, { readonly field: string }>;

const namesIds = ({ field, op }: FieldPredicate): boolean => field === 'id' && (op === 'eq' || op === 'in');

const valuesOf = ({ value }: FieldPredicate): readonly FieldValue[] =>
  Array.isArray(value) ? (value as readonly FieldValue[]) : [value as FieldValue];

/** The ids of entities that a condition names. */
export function idsNamed(predicate: Predicate | null): readonly EntityId[] {
  if (predicate === null) return [];
  if ('all' in predicate) return predicate.all.flatMap(idsNamed);
  if ('any' in predicate) return predicate.any.flatMap(idsNamed);
  if ('not' in predicate) return idsNamed(predicate.not);
  if ('relation' in predicate) return idsNamed(predicate.where);
  return namesIds(predicate) ? valuesOf(predicate).map(String).filter(isEntityId) : [];
}

/** The condition with the ids of the entities that are meant. */
export function withMeantIds(predicate: Predicate, who: Who): Predicate {
  if (who.isPlain) return predicate;
  if ('all' in predicate) return { all: predicate.all.map((part) => withMeantIds(part, who)) };
  if ('any' in predicate) return { any: predicate.any.map((part) => withMeantIds(part, who)) };
  if ('not' in predicate) return { not: withMeantIds(predicate.not, who) };
  if ('relation' in predicate) return { ...predicate, where: withMeantIds(predicate.where, who) };
  if (!namesIds(predicate)) return predicate;
  const meant = valuesOf(predicate).map((id) => who.rootOf(id as EntityId));
  return { ...predicate, value: predicate.op === 'in' ? meant : (meant[0] ?? '') };
}
