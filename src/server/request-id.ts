import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** An id that a proxy gave is kept, so that its log and ours can be read together, unless it could break a log or a header. */
const HARMLESS = /^[\w.-]{1,64}$/;

export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && HARMLESS.test(given) ? given : randomUUID();
}
