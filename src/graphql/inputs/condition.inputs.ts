/** What a field can be compared with. All operators given must hold; null and missing ones are passed over. */
import { type ClassType, Field, Float, ID, InputType } from 'type-graphql';
import type { NodeKind } from '../../model/vocabulary.js';
import {
  EventTypeEnum,
  ModalityEnum,
  OrganizationKindEnum,
  PermissionStatusEnum,
  PlaceKindEnum,
  SpeechActEnum,
  StatementKindEnum,
  StrengthEnum,
  VenueEnum,
  WeaponClassEnum,
} from '../enums.js';
import { MAX_FILTER_TEXT, MAX_FILTER_VALUES } from '../limits/limits.js';
import { PartialDateScalar } from '../scalars.js';
import { IsFiniteNumber, IsNodeId, IsPartialDate, ListUpTo, OneOf, TextUpTo } from './validators.js';

type Thunk = () => unknown;

/** Declares operators on an input class: each is nullable, `in` a list. */
function operators(target: ClassType, type: Thunk, names: readonly string[], ...checks: PropertyDecorator[]): void {
  for (const name of names) {
    const list = name === 'in';
    const thunk = () => (list ? [type()] : type());
    Field(thunk as () => ClassType, { nullable: true })(target.prototype, name);
    if (list) ListUpTo(MAX_FILTER_VALUES)(target.prototype, name);
    for (const decorate of checks) decorate(target.prototype, name);
  }
  Field(() => Boolean, { nullable: true, description: 'True: the value is missing. False: it is there.' })(
    target.prototype,
    'isNull',
  );
  TRUTH(target.prototype, 'isNull');
}

const TRUTH = OneOf([true, false]);
const SHORT = TextUpTo(MAX_FILTER_TEXT);
const RANGE = ['gt', 'gte', 'lt', 'lte'] as const;
const TEXT = ['eq', 'in', 'contains', 'startsWith', ...RANGE] as const;

@InputType({
  description:
    'Compares text without regard to case, accents, kinds of dashes and quotation marks. Of entities every name and alias is tried, and one that fits is enough.',
})
export class StringFilter {}
operators(StringFilter, () => String, TEXT, SHORT);

@InputType({ description: 'Compares codes letter by letter.' })
export class CodeFilter {}
operators(CodeFilter, () => String, TEXT, SHORT);

@InputType()
export class NumberFilter {}
operators(NumberFilter, () => Float, ['eq', 'in', ...RANGE], IsFiniteNumber());

@InputType()
export class BooleanFilter {}
operators(BooleanFilter, () => Boolean, ['eq'], TRUTH);

@InputType({
  description: `Compares dates. A date of the graph stands for the first day it can mean; the one given stands for the whole period it names:
\`eq\` and \`in\`: within the period. \`gte\`: on its first day or later. \`gt\`: after its last day. \`lte\`: on its last day or earlier. \`lt\`: before its first day.
So \`gte: "2024-05"\` and \`lte: "2024-05"\` together are May 2024, and something dated just \`2024\` counts as of 1 January.`,
})
export class DateFilter {}
operators(DateFilter, () => PartialDateScalar, ['eq', 'in', ...RANGE], IsPartialDate());

const idFilters = new Map<NodeKind | null, ClassType>();

/** Ids of one kind, or with null of any. */
export function idFilter(kind: NodeKind | null): ClassType {
  const known = idFilters.get(kind);
  if (known !== undefined) return known;
  const target = class {} as ClassType;
  InputType(`${kind ?? 'Entity'}IdFilter`)(target);
  const checked = kind === null ? IsNodeId() : IsNodeId(kind);
  operators(target, () => ID, ['eq', 'in'], checked);
  idFilters.set(kind, target);
  return target;
}

function enumFilter(name: string, type: object): ClassType {
  const target = class {} as ClassType;
  InputType(`${name}Filter`)(target);
  operators(target, () => type, ['eq', 'in'], OneOf(Object.keys(type)));
  return target;
}

/** Fields that hold a word of a closed vocabulary, by kind and field. */
export const ENUM_FILTERS: Readonly<Record<string, ClassType>> = {
  'Organization.kind': enumFilter('OrganizationKind', OrganizationKindEnum),
  'Place.kind': enumFilter('PlaceKind', PlaceKindEnum),
  'WeaponSystem.class': enumFilter('WeaponClass', WeaponClassEnum),
  'Event.type': enumFilter('EventType', EventTypeEnum),
  'Event.modality': enumFilter('Modality', ModalityEnum),
  'Statement.kind': enumFilter('StatementKind', StatementKindEnum),
  'Statement.act': enumFilter('SpeechAct', SpeechActEnum),
  'Statement.venue': enumFilter('Venue', VenueEnum),
  'Statement.strength': enumFilter('Strength', StrengthEnum),
  'Permission.status': enumFilter('PermissionStatus', PermissionStatusEnum),
};
