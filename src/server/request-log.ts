import type { FastifyInstance } from 'fastify';
import { pathOf } from './http-errors.js';

const QUIET_PATHS: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** One line for each request when it is answered, or its caller has gone. What was asked and answered is not logged. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, { raw }) => {
    // Fastify's own hook for this (onRequestAbort) is silent once the body is read.
    raw.once('close', () => {
      if (!raw.writableFinished) request.log.info({ method: request.method, path: pathOf(request) }, 'client gone');
    });
  });
  app.addHook('onResponse', async (request, reply) => {
    const path = pathOf(request);
    const line = {
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (QUIET_PATHS.has(path) && reply.statusCode < 400) request.log.debug(line, 'answered');
    else request.log.info(line, 'answered');
  });
}
