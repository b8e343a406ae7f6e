/** Checks of arguments. Each says what would have been allowed, in the error's message and in its extensions. */
import { IsInt, IsOptional, Max, Min, ValidateBy, type ValidationArguments } from 'class-validator';
import { isChangeId } from '../../model/decision.js';
import { kindOfId } from '../../model/ids.js';
import { toPartialDate } from '../../model/partial-date.js';
import type { NodeKind } from '../../model/vocabulary.js';
import { MAX_FILTER_VALUES } from '../limits/limits.js';

interface Rule {
  readonly name: string;
  readonly allowed: string;
  readonly message: string | ((args: ValidationArguments) => string);
  readonly holds: (value: unknown, owner: Readonly<Record<string, unknown>>) => boolean;
}

/** A check of one property; missing values pass, GraphQL itself asks for those that must be there. */
function check({ name, allowed, message, holds }: Rule): PropertyDecorator {
  const validate = (value: unknown, args?: ValidationArguments): boolean =>
    value === undefined || value === null || holds(value, (args?.object ?? {}) as Readonly<Record<string, unknown>>);
  return ValidateBy({ name, validator: { validate } }, { message, context: { allowed } });
}

const SHOWN_LENGTH = 80;

/** A message that begins with the value, where it is short enough to be of help. */
const valueShown =
  (message: string) =>
  ({ value }: ValidationArguments): string => {
    const text = JSON.stringify(value) ?? '';
    return text.length <= SHOWN_LENGTH ? `${text} ${message}` : message;
  };

const all = (...decorators: readonly PropertyDecorator[]): PropertyDecorator => {
  return (prototype, key) => {
    for (const decorate of decorators) decorate(prototype, key);
  };
};

export const WholeNumber = (least: number, most: number): PropertyDecorator => {
  const allowed = `a whole number from ${least} to ${most}`;
  const options = { message: valueShown('is out of range'), context: { allowed } };
  return all(IsOptional(), IsInt(options), Min(least, options), Max(most, options));
};

export const Between = (least: number, most: number): PropertyDecorator =>
  check({
    name: 'between',
    allowed: `a number from ${least} to ${most}`,
    message: valueShown('is out of range'),
    holds: (value) => typeof value === 'number' && value >= least && value <= most,
  });

export const TextUpTo = (most: number): PropertyDecorator => {
  const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= most;
  return check({
    name: 'textLength',
    allowed: `at most ${most} characters`,
    message: 'is too long',
    holds: (value) => (Array.isArray(value) ? value.every(isShort) : isShort(value)),
  });
};

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

export const NotBlank = (): PropertyDecorator =>
  check({ name: 'notBlank', allowed: 'text that is not blank', message: 'is blank', holds: isFilled });

const DATE_FORMS = '2024, 2024-05 or 2024-05-31';

const isDate = (value: unknown): boolean => typeof value === 'string' && toPartialDate(value) !== null;

export const IsPartialDate = (): PropertyDecorator =>
  check({
    name: 'partialDate',
    allowed: DATE_FORMS,
    message: valueShown('is not a date of the calendar'),
    holds: (value) => (Array.isArray(value) ? value.every(isDate) : isDate(value)),
  });

/** An id, or a list of ids, of these kinds; of any kind where none is named. */
export const IsNodeId = (...kinds: readonly NodeKind[]): PropertyDecorator => {
  const allowed = kinds.length === 0 ? 'ids given by this service' : `the id of a ${kinds.join(' or ')}`;
  const isId = (value: unknown): boolean => {
    const kind = typeof value === 'string' ? kindOfId(value) : null;
    return kind !== null && (kinds.length === 0 || kinds.includes(kind));
  };
  return check({
    name: 'nodeId',
    allowed,
    message: ({ value }) => whatItIs(value),
    holds: (value) => (Array.isArray(value) ? value.every(isId) : isId(value)),
  });
};

export const IsChangeId = (): PropertyDecorator =>
  check({
    name: 'changeId',
    allowed: 'the id of a change',
    message: valueShown('is not the id of a change'),
    holds: (value) => typeof value === 'string' && isChangeId(value),
  });

/** Of a value that is refused as an id, what it is instead. */
function whatItIs(value: unknown): string {
  const wrong = Array.isArray(value) ? value.find((one) => kindOfId(String(one)) === null) : value;
  const kind = typeof wrong === 'string' ? kindOfId(wrong) : null;
  const text = JSON.stringify(wrong ?? null).slice(0, SHOWN_LENGTH);
  return kind === null ? `${text} is not an id` : `${text} is the id of a ${kind}`;
}

export const ListUpTo = (most: number, least = 0): PropertyDecorator =>
  check({
    name: 'listSize',
    allowed: `a list of ${least} to ${most} items`,
    message: 'has too many items or too few',
    holds: (value) => !Array.isArray(value) || (value.length >= least && value.length <= most),
  });

/** One of the values, or a list of them no longer than a filter may be. */
export const OneOf = (values: readonly unknown[]): PropertyDecorator => {
  const isOne = (value: unknown): boolean => values.includes(value);
  return all(
    ListUpTo(MAX_FILTER_VALUES),
    check({
      name: 'oneOf',
      allowed: values.join(', '),
      message: valueShown('is none of the values'),
      holds: (value) => (Array.isArray(value) ? value.every(isOne) : isOne(value)),
    }),
  );
};

export const IsFiniteNumber = (): PropertyDecorator =>
  check({
    name: 'finiteNumber',
    allowed: 'a number',
    message: valueShown('is not a number'),
    holds: (value) => (Array.isArray(value) ? value.every(Number.isFinite) : Number.isFinite(value)),
  });

/** Refused where the other argument is given as well. */
export const NotTogetherWith = (other: string): PropertyDecorator =>
  check({
    name: 'notTogether',
    allowed: `one of them, or neither`,
    message: `cannot be given together with ${other}`,
    holds: (_, owner) => owner[other] === undefined || owner[other] === null,
  });

/** To stand on a property without IsOptional, which would pass over it where the property is missing. */
export const AtLeastOneOf = (...names: readonly string[]): PropertyDecorator => {
  const allowed = `at least one of ${names.join(', ')}`;
  const holds = (_: unknown, args?: ValidationArguments): boolean =>
    names.some((name) => isFilled((args?.object as Record<string, unknown> | undefined)?.[name]));
  return ValidateBy(
    { name: 'atLeastOne', validator: { validate: holds } },
    { message: 'has no content', context: { allowed } },
  );
};

/** A list of objects that each name exactly one of the keys. */
export const EachNamesOneOf = (keys: readonly string[]): PropertyDecorator =>
  check({
    name: 'oneKeyEach',
    allowed: `objects with exactly one of ${keys.join(', ')}`,
    message: 'has an element that names none, or several',
    holds: (value) =>
      Array.isArray(value) &&
      value.every((item: Readonly<Record<string, unknown>>) => keys.filter((key) => item[key] != null).length === 1),
  });
