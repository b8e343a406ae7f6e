import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createContext, type IngestPort, type RequestContext } from '../graphql/index.js';
import type { GraphStore } from '../store/graph-store.js';
import { askedBy, ClientGone, clientSignal } from './client.js';
import { sendRefusal } from './http-errors.js';
import { refuseDeepVariables } from './variable-depth.js';
import { overloaded, type WorkGate } from './work-gate.js';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly store: GraphStore;
  readonly ingest: IngestPort | null;
  readonly gate: WorkGate;
}

const PATH = '/graphql';

/** `/graphql`: POST for all operations, GET for queries. */
export function addGraphqlRoutes(app: FastifyInstance, { apollo, store, ingest, gate }: GraphqlRouteOptions): void {
  const signals = new WeakMap<FastifyRequest, AbortSignal>();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) =>
      createContext({
        store: askedBy(signals.get(request) ?? AbortSignal.abort(), store),
        ingest,
        requestId: request.id,
        report: (error) => reportTo(request, error),
      }),
  });

  app.route({
    method: ['GET', 'POST'],
    url: PATH,
    onRequest: async () => {
      // Before the body is read: what will be refused need not be taken in.
      if (gate.full) throw overloaded();
    },
    preHandler: async ({ body }) => refuseDeepVariables(body),
    handler: async function handle(request, reply) {
      if (isVisit(request)) return reply.redirect('/console');
      const signal = clientSignal(reply);
      signals.set(request, signal);
      const leave = await gate.enter(signal);
      try {
        reply.header('cache-control', 'no-store');
        return await answer.call(this, request, reply);
      } finally {
        leave();
      }
    },
    onSend: async ({ id }, _reply, payload) => (typeof payload === 'string' ? withRequestId(payload, id) : payload),
  });
  app.route({ method: ['DELETE', 'OPTIONS', 'PATCH', 'PUT'], url: PATH, handler: refuseMethod });
}

/** Someone who follows a link to the API in a browser, without a question. */
const isVisit = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.includes('?') && headers.accept?.startsWith('text/html') === true;

const refuseMethod = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
  sendRefusal(reply.header('allow', 'GET, POST'), {
    status: 405,
    code: 'BAD_USER_INPUT',
    message: 'Send operations with POST; queries may also come with GET',
  });

function reportTo({ log }: FastifyRequest, error: unknown): void {
  if (error instanceof ClientGone) log.debug('the rest of the operation is not asked of the store');
  else log.error({ err: error }, 'an operation failed inside the service');
}

interface Answer {
  readonly errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Apollo writes the errors first, so an answer without any is known by its first letters and stays as it is. */
function withRequestId(payload: string, requestId: string): string {
  if (!payload.startsWith('{"errors":[')) return payload;
  const answer = JSON.parse(payload) as Answer;
  const errors = answer.errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  return `${JSON.stringify({ ...answer, errors })}\n`;
}
