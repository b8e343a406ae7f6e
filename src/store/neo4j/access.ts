/** Where a statement looks for the nodes of a condition: an index that answers part of it, else all nodes of the kind. */
import type { NodeKind } from '../../model/vocabulary.js';
import { ENTITY_KINDS } from '../../model/vocabulary.js';
import type { Predicate } from '../query.js';
import type { FieldPredicate, Joins } from './condition.js';
import { anyTerm, prefixQuery, wildcardQuery } from './lucene.js';
import type { Parameters } from './parameters.js';

/** The parameters of the branches `$access` chooses between; a branch that is not chosen costs next to nothing. */
export interface Access {
  readonly access: string;
  readonly ids: readonly string[];
  readonly names: string;
  readonly kinds: readonly NodeKind[];
}

/** References that an index serves, as the statements name their branches. */
const REFERENCES: ReadonlySet<string> = new Set([
  'Statement.speakerId',
  'Statement.addresseeId',
  'Event.placeId',
  'Permission.grantorId',
  'Permission.granteeId',
  'Article.outletId',
  'Article.copyOfId',
]);

const scan = (kinds: readonly NodeKind[]): Access => ({ access: 'scan', ids: [], names: '', kinds });
const byIds = (ids: readonly string[], access = 'ids'): Access => ({ access, ids, names: '', kinds: [] });
const byNames = (names: string): Access => ({ access: 'names', ids: [], names, kinds: [] });

/** @param where null for all nodes of the kinds */
export function accessOf(kinds: readonly NodeKind[], where: Predicate | null, joins: Joins): Access {
  return (where === null ? null : narrowest(kinds, where, joins)) ?? scan(kinds);
}

export const accessParameters = ({ access, ids, names, kinds }: Access): Parameters => ({ access, ids, names, kinds });

/** Null where no index serves. What it gives may be too much, never too little: the condition is tried on each node. */
function narrowest(kinds: readonly NodeKind[], where: Predicate, joins: Joins): Access | null {
  if ('all' in where) {
    return where.all.map((part) => narrowest(kinds, part, joins)).reduce(narrower, null);
  }
  if ('any' in where) return union(where.any.map((part) => narrowest(kinds, part, joins)));
  if ('not' in where) return null;
  if ('field' in where) return fieldAccess(kinds, where);
  const [kind, ...others] = kinds;
  const joined = kind === undefined || others.length > 0 ? undefined : joins.get(where)?.get(kind);
  if (joined === undefined || where.quantifier === 'none' || where.quantifier === 'all') return null;
  if (joined.property === 'id') return byIds(joined.ids);
  const branch = `${kind}.${joined.property}`;
  return REFERENCES.has(branch) ? byIds(joined.ids, branch) : null;
}

/** Ids before names, names before references, since each is more exact; of two lists of ids the shorter. */
function narrower(a: Access | null, b: Access | null): Access | null {
  if (a === null || b === null) return a ?? b;
  const [first, second] = [rank(a), rank(b)];
  return second < first || (second === first && b.ids.length < a.ids.length) ? b : a;
}

const rank = ({ access }: Access): number => (access === 'ids' ? 0 : access === 'names' ? 1 : 2);

/** Lists of ids can be joined; anything else cannot be looked up at once. */
function union(parts: readonly (Access | null)[]): Access | null {
  const ids = parts.flatMap((part) => (part?.access === 'ids' ? [part] : []));
  if (ids.length < parts.length) return null;
  return byIds([...new Set(ids.flatMap((part) => part.ids))]);
}

const NAMED: ReadonlySet<NodeKind> = new Set([...ENTITY_KINDS, 'Topic']);

function fieldAccess(kinds: readonly NodeKind[], { field, op, value }: FieldPredicate): Access | null {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  if (field === 'id' && (op === 'eq' || op === 'in')) return byIds([...new Set(values)]);
  if (field !== 'name' || !kinds.some((kind) => NAMED.has(kind)) || values.includes('')) return null;
  const [first = ''] = values;
  switch (op) {
    case 'eq':
    case 'in':
      return values.length === 0 ? byIds([]) : byNames(anyTerm(values));
    case 'startsWith':
      return byNames(prefixQuery(first));
    case 'contains':
      return byNames(wildcardQuery(first));
    default:
      return null;
  }
}
