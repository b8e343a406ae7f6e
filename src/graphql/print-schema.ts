import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The schema as it stands in `schema/schema.graphql`: sorted, so that a change shows where it is made. */
export const printGraphqlSchema = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
