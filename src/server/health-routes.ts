import type { FastifyInstance } from 'fastify';
import type { StoreProbe } from './store-probe.js';

/**
 * `/healthz`: the process is alive. `/readyz`: the store answers and its migrations are applied; 503 where not, so that
 * callers are sent elsewhere while this process waits for its store.
 */
export function addHealthRoutes(app: FastifyInstance, probe: StoreProbe): void {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    await probe.check();
    return reply.header('cache-control', 'no-store').send({ status: 'ready' });
  });
}
