/** From the arguments of a field, as the document has them, to a checked instance of their class. */
import { type ValidationError, validateSync } from 'class-validator';
import { type ASTNode, type GraphQLError, GraphQLScalarType, getArgumentValues } from 'graphql';
import { type ClassType, getMetadataStorage } from 'type-graphql';
import { badUserInput } from '../errors.js';
import { argsClassOf } from '../relation.js';
import type { Variables } from './collect-fields.js';
import type { Step } from './selection.js';

type Values = Readonly<Record<string, unknown>>;

/** @throws GraphQLError BAD_USER_INPUT naming the argument and what is allowed */
export function argumentsOf(step: Step, variables: Variables): object | null {
  const target = argsClassOf(step.relation);
  if (target === null) return null;
  const instance = instantiate(target, getArgumentValues(step.field, step.node, { ...variables }));
  checkArguments(instance, { node: step.node, path: step.path });
  return instance;
}

interface Place {
  readonly node?: ASTNode | undefined;
  /** The field whose arguments they are, for the message. */
  readonly path?: string;
}

/** @throws GraphQLError BAD_USER_INPUT for the first argument that is wrong */
export function checkArguments(instance: object, place: Place = {}): void {
  const [error] = validateSync(instance, { forbidUnknownValues: false });
  if (error !== undefined) throw inputError(error, '', place);
}

function inputError(error: ValidationError, prefix: string, place: Place): GraphQLError {
  const field = joined(prefix, error.property);
  const [child] = error.children ?? [];
  if (child !== undefined && error.constraints === undefined) return inputError(child, field, place);
  const [[name = '', message = 'is not allowed'] = []] = Object.entries(error.constraints ?? {});
  const context = error.contexts?.[name] as { readonly allowed?: string } | undefined;
  const of = place.path === undefined ? '' : ` (in ${place.path})`;
  return badUserInput({ field, message: `${message}${of}`, allowed: context?.allowed ?? message, node: place.node });
}

/** Items of lists are named as `OR[0]`. */
const joined = (prefix: string, property: string): string => {
  if (prefix === '') return property;
  return /^\d+$/.test(property) ? `${prefix}[${property}]` : `${prefix}.${property}`;
};

interface FieldOfClass {
  readonly name: string;
  readonly type: unknown;
}

const fieldsByClass = new WeakMap<ClassType, readonly FieldOfClass[]>();

/** What type-graphql knows of a class of arguments or an input class, with what it inherits; null where it is neither. */
function fieldsOf(target: ClassType): readonly FieldOfClass[] | null {
  const found = fieldsByClass.get(target);
  if (found !== undefined) return found;
  const { argumentTypes, inputTypes } = getMetadataStorage();
  const own = [...argumentTypes, ...inputTypes].find((type) => type.target === target);
  const parent = Object.getPrototypeOf(target) as ClassType;
  const inherited = typeof parent === 'function' && parent.prototype !== undefined ? fieldsOf(parent) : null;
  if (own === undefined) return inherited;
  const fields = [
    ...(inherited ?? []),
    ...(own.fields ?? []).map((field) => ({ name: field.name, type: field.getType() })),
  ];
  fieldsByClass.set(target, fields);
  return fields;
}

function instantiate(target: ClassType, values: Values): object {
  const instance = new target() as Record<string, unknown>;
  for (const { name, type } of fieldsOf(target) ?? []) {
    if (values[name] !== undefined) instance[name] = convert(type, values[name]);
  }
  return instance;
}

function convert(type: unknown, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(type, item));
  if (value === null || typeof value !== 'object' || type instanceof GraphQLScalarType) return value;
  const isInput = typeof type === 'function' && fieldsOf(type as ClassType) !== null;
  return isInput ? instantiate(type as ClassType, value as Values) : value;
}
