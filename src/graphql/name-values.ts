import { type GraphQLEnumType, Kind, print, type ValueNode } from 'graphql';
import { badUserInput } from './errors.js';

/** Lets an enum that is given an unknown value say which there are: graphql-js names at most those that look alike. */
export function nameValues(type: GraphQLEnumType): void {
  const known = new Set(type.getValues().map(({ name }) => name));
  const refused = (given: string, node?: ValueNode) =>
    badUserInput({ field: type.name, message: `${given} is none of its values`, allowed: [...known].join(', '), node });
  const [parseValue, parseLiteral] = [type.parseValue.bind(type), type.parseLiteral.bind(type)];
  type.parseValue = (value) => {
    if (typeof value !== 'string' || !known.has(value)) throw refused(JSON.stringify(value));
    return parseValue(value);
  };
  type.parseLiteral = (node, variables) => {
    if (node.kind !== Kind.ENUM || !known.has(node.value)) throw refused(print(node), node);
    return parseLiteral(node, variables);
  };
}
