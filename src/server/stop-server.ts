import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { RequestContext } from '../graphql/index.js';
import type { GraphStore } from '../store/graph-store.js';
import type { RequestsUnderWay } from './requests-under-way.js';

/** Connections that were busy when the server began to stop are not kept for another request after their answer. */
export function endConnectionsWhenStopping(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    if (!app.server.listening) reply.header('connection', 'close');
  });
}

interface Stopping {
  readonly app: FastifyInstance;
  readonly underWay: RequestsUnderWay;
  readonly apollo: ApolloServer<RequestContext>;
  readonly store: GraphStore;
  readonly logger: Logger;
  /** For requests under way, and once more for the store. */
  readonly waitMs: number;
}

/** In the order in which the parts rest on each other: connections, operations, the store. */
export async function stopServer({ app, underWay, apollo, store, logger, waitMs }: Stopping): Promise<void> {
  logger.info('stopping: what is under way is finished');
  const closed = app.close();
  if (!(await underWay.endWithin(waitMs))) logger.warn({ waitMs }, 'requests under way did not end in time');
  // Browsers keep connections on which they have asked nothing yet; Node would wait for them.
  app.server.closeAllConnections();
  await closed;
  await apollo.stop();
  if (await endsWithin(waitMs, store.close())) logger.info('stopped');
  else logger.error({ waitMs }, 'the store did not close in time');
}

async function endsWithin(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
