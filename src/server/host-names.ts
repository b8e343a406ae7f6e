import type { FastifyInstance } from 'fastify';
import { DemarcheError } from '../model/errors.js';
import { isLoopback } from './loopback.js';

/**
 * A page from elsewhere can let its own name point to this machine and so call a server on loopback as if it were its
 * own (DNS rebinding); the Host that the browser then sends gives it away. Names that a proxy passes on are to be told.
 */
export function refuseForeignHosts(app: FastifyInstance, names: readonly string[]): void {
  const allowed = new Set(names.map((name) => name.toLowerCase()));
  app.addHook('onRequest', async ({ hostname }) => {
    if (isLoopback(hostname) || allowed.has(hostname.toLowerCase())) return;
    throw new DemarcheError(
      'BAD_USER_INPUT',
      'This service is for its own machine: call it as localhost or 127.0.0.1, or start it with the name it is called by',
    );
  });
}

/** Where anyone may call, the Host has at least to be one that can be written in a URL. */
export function refuseUnreadableHosts(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ host }) => {
    if (URL.canParse(`http://${host}/`)) return;
    throw new DemarcheError('BAD_USER_INPUT', 'The Host header of the request cannot be read');
  });
}
