import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { printGraphqlSchema } from '../graphql/index.js';
import { DemarcheError } from '../model/errors.js';

/** `/schema.graphql`: the schema as text, where callers may ask for it. */
export function addSchemaRoute(app: FastifyInstance, schema: GraphQLSchema, introspection: boolean): void {
  const text = introspection ? printGraphqlSchema(schema) : null;
  app.get('/schema.graphql', async (_request, reply) => {
    if (text === null) throw new DemarcheError('NOT_FOUND', 'This service does not tell its schema');
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(text);
  });
}
