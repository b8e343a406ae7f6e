/** Filters as callers write them become the conditions of the store contract. */
import { foldText, nameKey } from '../../model/name-key.js';
import { firstDay, lastDay, parsePartialDate } from '../../model/partial-date.js';
import { type FieldType, QUERY_FIELDS } from '../../model/query-fields.js';
import type { NodeKind } from '../../model/vocabulary.js';
import { fieldType } from '../../store/check-query.js';
import { FIELD_OPERATORS, type FieldOperator, type FieldValue, type Predicate } from '../../store/query.js';
import { badUserInput } from '../errors.js';
import type { FilterValue } from '../inputs/list.args.js';
import { MAX_FILTER_CONDITIONS, MAX_FILTER_DEPTH } from '../limits/limits.js';
import { QUANTIFIERS } from './quantifiers.js';

/**
 * Null and empty parts are passed over; what is left must hold together.
 * @returns null where nothing is asked
 * @throws GraphQLError BAD_USER_INPUT where the filter is too deep or has too many conditions
 */
export function compileFilter(kind: NodeKind, filter: FilterValue | null | undefined): Predicate | null {
  if (filter === null || filter === undefined) return null;
  const predicate = new FilterCompiler().compile([kind], filter, 'filter', 1);
  return 'all' in predicate && predicate.all.length === 0 ? null : predicate;
}

const isObject = (value: unknown): value is FilterValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const together = (parts: readonly Predicate[]): Predicate => {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { all: parts };
};

class FilterCompiler {
  #conditions = 0;

  compile(kinds: readonly NodeKind[], filter: FilterValue, path: string, depth: number): Predicate {
    if (depth > MAX_FILTER_DEPTH) {
      throw badUserInput({ field: path, message: 'is nested too deep', allowed: `at most ${MAX_FILTER_DEPTH} levels` });
    }
    const parts = Object.entries(filter).flatMap(([key, value]) => {
      if (value === null || value === undefined) return [];
      return this.#part(kinds, key, value, `${path}.${key}`, depth);
    });
    return together(parts);
  }

  #part(kinds: readonly NodeKind[], key: string, value: unknown, path: string, depth: number): readonly Predicate[] {
    if (key === 'AND' || key === 'OR') {
      const parts = (value as readonly FilterValue[]).map((one, i) =>
        this.compile(kinds, one, `${path}[${i}]`, depth + 1),
      );
      if (parts.length === 0) return [];
      return [key === 'AND' ? { all: parts } : { any: parts }];
    }
    if (!isObject(value)) return [];
    if (key === 'NOT') return [{ not: this.compile(kinds, value, path, depth + 1) }];
    const type = kinds.map((kind) => fieldType(kind, key)).find((found) => found !== null);
    if (type !== undefined && type !== null) return this.#conditionsOf(key, type, value, path);
    return this.#related(kinds, key, value, path, depth);
  }

  #related(kinds: readonly NodeKind[], key: string, value: FilterValue, path: string, depth: number): Predicate[] {
    const relation = kinds.map((kind) => QUERY_FIELDS[kind].relations[key]).find((found) => found !== undefined);
    if (relation === undefined) return [];
    const where = (filter: FilterValue, at: string) => this.compile(relation.targets, filter, at, depth + 1);
    this.#count(path);
    if (relation.path.via === 'reference') return [{ relation: key, quantifier: 'some', where: where(value, path) }];
    return QUANTIFIERS.flatMap((quantifier) => {
      const filter = value[quantifier];
      if (!isObject(filter)) return [];
      return [{ relation: key, quantifier, where: where(filter, `${path}.${quantifier}`) }];
    });
  }

  #conditionsOf(field: string, type: FieldType, condition: FilterValue, path: string): Predicate[] {
    return FIELD_OPERATORS.flatMap((op) => {
      const value = condition[op];
      if (value === null || value === undefined) return [];
      this.#count(path);
      return [type === 'date' ? compareDate(field, op, value) : { field, op, value: folded(type, value) }];
    });
  }

  #count(path: string): void {
    this.#conditions += 1;
    if (this.#conditions <= MAX_FILTER_CONDITIONS) return;
    const allowed = `at most ${MAX_FILTER_CONDITIONS} conditions`;
    throw badUserInput({ field: path, message: 'is one condition too many', allowed });
  }
}

function folded(type: FieldType, value: unknown): FieldValue | readonly FieldValue[] {
  if (Array.isArray(value)) return value.map((item) => folded(type, item) as FieldValue);
  if (typeof value !== 'string') return value as FieldValue;
  if (type === 'names') return nameKey(value);
  return type === 'text' ? foldText(value) : value;
}

/** The date given is a period; a stored date stands at its first day. */
function compareDate(field: string, op: FieldOperator, value: unknown): Predicate {
  if (op === 'isNull') return { field, op, value: value === true };
  if (op === 'in') return { any: (value as readonly string[]).map((date) => compareDate(field, 'eq', date)) };
  const date = parsePartialDate(String(value));
  switch (op) {
    case 'gt':
      return { field, op, value: lastDay(date) };
    case 'gte':
      return { field, op, value: firstDay(date) };
    case 'lt':
      return { field, op, value: firstDay(date) };
    case 'lte':
      return { field, op, value: lastDay(date) };
    default:
      return { all: [compareDate(field, 'gte', date), compareDate(field, 'lte', date)] };
  }
}
