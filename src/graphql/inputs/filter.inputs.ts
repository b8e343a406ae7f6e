/** One filter input for each kind of node, made from `QUERY_FIELDS`: what can be asked and what stores answer is one list. */
import { IsOptional, ValidateNested } from 'class-validator';
import { type ClassType, Field, InputType } from 'type-graphql';
import { type FieldType, type FilterRelation, QUERY_FIELDS, type QueryFields } from '../../model/query-fields.js';
import { ENTITY_KINDS, NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import { QUANTIFIERS } from '../filter/quantifiers.js';
import { MAX_FILTER_CONDITIONS } from '../limits/limits.js';
import {
  BooleanFilter,
  CodeFilter,
  DateFilter,
  ENUM_FILTERS,
  idFilter,
  NumberFilter,
  StringFilter,
} from './condition.inputs.js';
import { ListUpTo } from './validators.js';

const FILTER_OF_TYPE: Readonly<Record<FieldType, ClassType>> = {
  names: StringFilter,
  text: StringFilter,
  exact: CodeFilter,
  date: DateFilter,
  number: NumberFilter,
  boolean: BooleanFilter,
};

const filters = new Map<string, ClassType>();
const listFilters = new Map<string, ClassType>();

function property(target: ClassType, name: string, type: () => ClassType, list: boolean, description?: string): void {
  const options = description === undefined ? { nullable: true } : { nullable: true, description };
  Field(() => (list ? [type()] : type()), options)(target.prototype, name);
  IsOptional()(target.prototype, name);
  if (list) ListUpTo(MAX_FILTER_CONDITIONS)(target.prototype, name);
  ValidateNested(list ? { each: true } : {})(target.prototype, name);
}

/** The name of the filter for nodes of these kinds: that of the one kind, or the one that entities and topics share. */
const nameOfFilter = (kinds: readonly NodeKind[]): string =>
  kinds.length === 1 ? `${kinds[0]}Filter` : 'EntityFilter';

function filterNamed(name: string): ClassType {
  const found = filters.get(name);
  if (found === undefined) throw new Error(`there is no filter "${name}"`);
  return found;
}

function declareFilter(name: string, kind: NodeKind | null, { fields, relations }: QueryFields, about: string): void {
  const target = class {} as ClassType;
  InputType(name, { description: `${about} All conditions given must hold; empty ones hold always.` })(target);
  filters.set(name, target);
  const own = () => filterNamed(name);
  property(target, 'AND', own, true);
  property(target, 'OR', own, true, 'At least one must hold; an empty list is passed over.');
  property(target, 'NOT', own, false);
  for (const [field, type] of Object.entries(fields)) {
    const condition = field === 'id' ? idFilter(kind) : ENUM_FILTERS[`${kind}.${field}`];
    property(target, field, () => condition ?? FILTER_OF_TYPE[type], false);
  }
  for (const [relation, described] of Object.entries(relations)) declareRelation(target, relation, described);
}

function declareRelation(target: ClassType, relation: string, { path, targets }: FilterRelation): void {
  const filter = nameOfFilter(targets);
  if (path.via === 'reference') {
    property(target, relation, () => filterNamed(filter), false, 'There is one, and it meets the filter.');
  } else {
    property(target, relation, () => listFilter(filter), false);
  }
}

function listFilter(filter: string): ClassType {
  const known = listFilters.get(filter);
  if (known === undefined) throw new Error(`there is no list filter for "${filter}"`);
  return known;
}

function declareListFilter(filter: string): void {
  const target = class {} as ClassType;
  InputType(filter.replace(/Filter$/, 'ListFilter'), {
    description: 'How many of those it is tied to must meet the filter.',
  })(target);
  const meaning = {
    some: 'At least one.',
    none: 'Not one.',
    all: 'Every one; also where there are none.',
    single: 'Just one.',
  };
  for (const quantifier of QUANTIFIERS) {
    property(target, quantifier, () => filterNamed(filter), false, meaning[quantifier]);
  }
  listFilters.set(filter, target);
}

/** What all kinds of entity can be asked. */
function sharedFields(): QueryFields {
  const [first, ...others] = ENTITY_KINDS.map((kind) => QUERY_FIELDS[kind]);
  if (first === undefined) throw new Error('there are no kinds of entity');
  const shared = <Value>(pick: (fields: QueryFields) => Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(pick(first)).filter(([name]) => others.every((one) => name in pick(one))));
  return { ...first, fields: shared(({ fields }) => fields), relations: shared(({ relations }) => relations) };
}

for (const kind of NODE_KINDS) declareFilter(`${kind}Filter`, kind, QUERY_FIELDS[kind], `Which nodes of kind ${kind}.`);
declareFilter('EntityFilter', null, sharedFields(), 'Which entities; of topics only id and name can be asked.');
for (const filter of filters.keys()) declareListFilter(filter);

/** The filter input for one kind of node. */
export const filterInput = (kind: NodeKind): ClassType => filterNamed(`${kind}Filter`);
