/** Predicates as conditions on the table called `n`. Each piece is in brackets and is true or false, never null. */
import { DemarcheError } from '../../model/errors.js';
import { type FieldType, type FilterRelation, QUERY_FIELDS } from '../../model/query-fields.js';
import type { NodeKind } from '../../model/vocabulary.js';
import { fieldType } from '../check-query.js';
import type { FieldOperator, FieldValue, Predicate, Quantifier } from '../query.js';
import type { SqlValue } from './binding.js';
import { either, every, FALSE, joinSql, list, type Sql, sql, TRUE } from './sql.js';
import { columnOf, ofKinds, TABLE, TABLE_OF } from './tables.js';

type FieldPredicate = Extract<Predicate, { readonly field: string }>;
type RelationPredicate = Extract<Predicate, { readonly relation: string }>;

export function condition(kind: NodeKind, predicate: Predicate): Sql {
  if ('all' in predicate) return every(predicate.all.map((part) => condition(kind, part)));
  if ('any' in predicate) return either(predicate.any.map((part) => condition(kind, part)));
  if ('not' in predicate) return sql`(NOT ${condition(kind, predicate.not)})`;
  return 'field' in predicate ? fieldCondition(kind, predicate) : relationCondition(kind, predicate);
}

function fieldCondition(kind: NodeKind, { field, op, value }: FieldPredicate): Sql {
  const type = fieldType(kind, field);
  if (type === null) return op === 'isNull' && value === true ? TRUE : FALSE;
  if (type === 'names') return namesCondition(op, value);
  const column = columnOf(field);
  if (op === 'isNull') return value === true ? sql`(${column} IS NULL)` : sql`(${column} IS NOT NULL)`;
  return sql`(${column} IS NOT NULL AND ${comparison(column, type, op, value)})`;
}

/** True where any of the names compares so. */
function namesCondition(op: FieldOperator, value: FieldPredicate['value']): Sql {
  if (op === 'isNull') {
    const none = sql`NOT EXISTS (SELECT 1 FROM node_name m WHERE m.node_key = n.key)`;
    return value === true ? sql`(${none})` : sql`(NOT ${none})`;
  }
  return sql`(n.key IN (SELECT m.node_key FROM node_name m WHERE ${comparison(sql`m.name`, 'names', op, value)}))`;
}

function comparison(column: Sql, type: FieldType, op: FieldOperator, value: FieldPredicate['value']): Sql {
  if (op === 'in') {
    const values = (value as readonly FieldValue[]).map((one) => (type === 'boolean' ? Number(one) : one));
    return sql`${column} IN (SELECT value FROM json_each(${list(values)}))`;
  }
  const bound = toSqlValue(value as FieldValue);
  switch (op) {
    case 'eq':
      return sql`${column} = ${bound}`;
    case 'gt':
      return sql`${column} > ${bound}`;
    case 'gte':
      return sql`${column} >= ${bound}`;
    case 'lt':
      return sql`${column} < ${bound}`;
    case 'lte':
      return sql`${column} <= ${bound}`;
    case 'contains':
      return sql`instr(${column}, ${bound}) > 0`;
    default:
      return startsWith(column, String(bound));
  }
}

export const toSqlValue = (value: FieldValue): SqlValue => (typeof value === 'boolean' ? Number(value) : value);

/** As a range, so that an index serves. */
function startsWith(column: Sql, prefix: string): Sql {
  const end = afterPrefix(prefix);
  return end === null ? sql`${column} >= ${prefix}` : sql`${column} >= ${prefix} AND ${column} < ${end}`;
}

const LAST_CODE_POINT = 0x10ffff;

/** The least text that is greater than every text with this prefix; null where there is none. */
function afterPrefix(prefix: string): string | null {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === LAST_CODE_POINT) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  const next = last + 1 === 0xd800 ? 0xe000 : last + 1;
  return String.fromCodePoint(...points, next);
}

function relationCondition(kind: NodeKind, { relation, quantifier, where }: RelationPredicate): Sql {
  const known = QUERY_FIELDS[kind].relations[relation];
  if (known === undefined) return quantifier === 'none' || quantifier === 'all' ? TRUE : FALSE;
  const some = (predicate: Predicate): Sql => leadsTo(known, predicate, 'some');
  const quantified: Readonly<Record<Quantifier, () => Sql>> = {
    some: () => some(where),
    none: () => sql`(NOT ${some(where)})`,
    all: () => sql`(NOT ${some({ not: where })})`,
    single: () => leadsTo(known, where, 'single'),
  };
  return quantified[quantifier]();
}

/** Ids or keys of the nodes of these kinds for which the predicate holds. */
function targets(kinds: readonly NodeKind[], predicate: Predicate, named: Sql): Sql {
  const selections = new Map<string, { readonly kinds: NodeKind[]; readonly where: Sql }>();
  for (const kind of kinds) {
    const where = condition(kind, predicate);
    const key = JSON.stringify([TABLE_OF[kind], where]);
    const known = selections.get(key);
    if (known === undefined) selections.set(key, { kinds: [kind], where });
    else known.kinds.push(kind);
  }
  return joinSql(
    [...selections.values()].map((selection) => {
      const [kind] = selection.kinds;
      if (kind === undefined) throw new DemarcheError('INTERNAL', 'a relation leads to no kind');
      const conditions = [selection.where, ofKinds(selection.kinds)].filter((piece) => piece !== null);
      return sql`SELECT ${named} FROM ${TABLE[TABLE_OF[kind]]} n WHERE ${every(conditions)}`;
    }),
    ' UNION ALL ',
  );
}

/** True where the relation leads to a node, or to just one, for which the predicate holds. */
function leadsTo({ path, targets: kinds }: FilterRelation, where: Predicate, quantifier: 'some' | 'single'): Sql {
  if (path.via === 'reference') {
    const column = columnOf(path.property);
    return sql`(${column} IS NOT NULL AND ${column} IN (${targets(kinds, where, sql`n.id`)}))`;
  }
  const keys = targets(kinds, where, sql`n.key`);
  if (path.via === 'mention') {
    const found = sql`SELECT s.article_key FROM source s WHERE s.mentions > 0 AND s.node_key IN (${keys})`;
    return quantifier === 'some'
      ? sql`(n.key IN (${found}))`
      : sql`(n.key IN (${found} GROUP BY s.article_key HAVING count(*) = 1))`;
  }
  const [near, far] = path.direction === 'OUT' ? [sql`g.from_key`, sql`g.to_key`] : [sql`g.to_key`, sql`g.from_key`];
  const found = sql`SELECT ${near} FROM edge g WHERE g.type = ${path.type} AND ${far} IN (${keys})`;
  return quantifier === 'some'
    ? sql`(n.key IN (${found}))`
    : sql`(n.key IN (${found} GROUP BY ${near} HAVING count(DISTINCT ${far}) = 1))`;
}
