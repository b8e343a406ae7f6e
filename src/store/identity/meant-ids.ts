/** Conditions on ids: that of an entity or fact that means another is one on the other. */
import type { FieldValue, Predicate } from '../query.js';
import { isJudgedId } from './judged-change.js';
import type { JudgedId, Who } from './who.js';

type FieldPredicate = Extract<Predicate, { readonly field: string }>;

const namesIds = ({ field, op }: FieldPredicate): boolean => field === 'id' && (op === 'eq' || op === 'in');

const valuesOf = ({ value }: FieldPredicate): readonly FieldValue[] =>
  Array.isArray(value) ? (value as readonly FieldValue[]) : [value as FieldValue];

/** The ids that a condition names and that may mean others. */
export function idsNamed(predicate: Predicate | null): readonly JudgedId[] {
  if (predicate === null) return [];
  if ('all' in predicate) return predicate.all.flatMap(idsNamed);
  if ('any' in predicate) return predicate.any.flatMap(idsNamed);
  if ('not' in predicate) return idsNamed(predicate.not);
  if ('relation' in predicate) return idsNamed(predicate.where);
  return namesIds(predicate) ? valuesOf(predicate).map(String).filter(isJudgedId) : [];
}

/** The condition with the ids that are meant. */
export function withMeantIds(predicate: Predicate, who: Who): Predicate {
  if (who.isPlain) return predicate;
  if ('all' in predicate) return { all: predicate.all.map((part) => withMeantIds(part, who)) };
  if ('any' in predicate) return { any: predicate.any.map((part) => withMeantIds(part, who)) };
  if ('not' in predicate) return { not: withMeantIds(predicate.not, who) };
  if ('relation' in predicate) return { ...predicate, where: withMeantIds(predicate.where, who) };
  if (!namesIds(predicate)) return predicate;
  const meant = valuesOf(predicate).map((id) => who.rootOf(id as JudgedId));
  return { ...predicate, value: predicate.op === 'in' ? meant : (meant[0] ?? '') };
}
