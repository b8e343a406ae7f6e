import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime, GraphQLURL } from 'graphql-scalars';

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError('a PartialDate is written as text: "2024", "2024-05" or "2024-05-31"', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/**
 * Any text is taken here: that it is a date is checked with the other arguments, where the field that holds it is known
 * and can be named (`IsPartialDate`).
 */
export const PartialDateScalar = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description: 'A date as far as it is known: `2024`, `2024-05` or `2024-05-31`. Never padded.',
  serialize: text,
  parseValue: text,
  parseLiteral: (node) => text(node.kind === Kind.STRING ? node.value : null),
});

export const DateTimeScalar = GraphQLDateTime;
export const UrlScalar = GraphQLURL;
