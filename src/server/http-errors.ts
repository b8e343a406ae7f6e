/** Errors of HTTP in the form that GraphQL gives them, so that a caller reads one form only. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiErrorCode } from '../graphql/index.js';
import { DemarcheError, type ErrorCode } from '../model/errors.js';
import { ClientGone } from './client.js';
import { discardBody } from './discard-body.js';
import { RETRY_AFTER_SECONDS } from './limits.js';

interface Refusal {
  readonly status: number;
  readonly code: ApiErrorCode;
  readonly message: string;
}

const STATUS_OF: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  STORE_CONFLICT: 409,
  OVERLOADED: 503,
  STORE_UNAVAILABLE: 503,
  STORE_TIMEOUT: 504,
};

export const errorBody = (code: ApiErrorCode, message: string, requestId?: string): string =>
  JSON.stringify({
    errors: [{ message, extensions: { code, ...(requestId === undefined ? {} : { requestId }) } }],
  });

export function sendRefusal(reply: FastifyReply, { status, code, message }: Refusal): FastifyReply {
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(errorBody(code, message, reply.request.id));
}

export const sendNotFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendRefusal(reply, {
    status: 404,
    code: 'NOT_FOUND',
    message: `There is nothing at ${request.method} ${pathOf(request)}; the API answers at /graphql, its console is at /console`,
  });

/** The path alone: a query string may hold what someone asked. */
export const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? '';

/** The last resort for whatever a route or the parser of bodies throws. */
export async function sendError(error: unknown, reply: FastifyReply, bodyBytes: number): Promise<FastifyReply> {
  const { log, raw } = reply.request;
  if (error instanceof ClientGone) return reply.code(STATUS_CLIENT_GONE).send();
  const refusal = refusalOf(error, bodyBytes);
  if (refusal.status >= 500 && refusal.code !== 'OVERLOADED') log.error({ err: error }, 'a request failed');
  if (refusal.status === TOO_LARGE) await discardBody(raw);
  return sendRefusal(reply, refusal);
}

const TOO_LARGE = 413;
/** No one reads it; it tells such requests apart in the log, as nginx does. */
const STATUS_CLIENT_GONE = 499;

function refusalOf(error: unknown, bodyBytes: number): Refusal {
  if (error instanceof DemarcheError) {
    const status = STATUS_OF[error.code];
    if (status !== undefined) return { status, code: error.code, message: error.message };
  }
  const status = clientStatus(error);
  if (status === null) return { status: 500, code: 'INTERNAL', message: 'Something went wrong inside the service' };
  return { status, code: 'BAD_USER_INPUT', message: messageOf(status, bodyBytes) };
}

function clientStatus(error: unknown): number | null {
  const status = (error as Partial<FastifyError> | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

/** Own words for each, since those of the parsers may quote what they were given. */
function messageOf(status: number, bodyBytes: number): string {
  if (status === 400) return 'The body is not JSON; send an object with "query" and, where needed, "variables"';
  if (status === 413)
    return `The body is too large; at most ${bodyBytes} bytes are taken: send fewer articles at a time`;
  if (status === 415) return 'The body is of a type that is not taken here; send application/json';
  return `The request was refused with status ${status}`;
}
