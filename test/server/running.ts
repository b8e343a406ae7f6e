/** A server on a free port of loopback, over the small world, and what the tests say to it. */
import { Writable } from 'node:stream';
import { createLogger, type RunningServer, type ServerOptions, startServer } from '../../src/server/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { fill } from '../contract/small-world.js';
import { MemoryStore } from '../support/memory-store.js';

export type LogLine = Readonly<Record<string, unknown>>;

export interface Started extends RunningServer {
  /** What was logged so far. */
  readonly lines: readonly LogLine[];
}

export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphqlFault[];
}

export interface GraphqlFault {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly requestId: string; readonly field?: string };
}

export async function start(options: Partial<ServerOptions> = {}): Promise<Started> {
  const lines: LogLine[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().trim().split('\n')) lines.push(JSON.parse(line) as LogLine);
      done();
    },
  });
  const store = options.store ?? (await smallWorld());
  const logger = createLogger({ level: 'debug', destination });
  const server = await startServer({ port: 0, ingest: null, logger, ...options, store });
  return { ...server, lines };
}

export async function smallWorld(): Promise<GraphStore> {
  const store = new MemoryStore();
  await fill(store);
  return store;
}

export const post = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

export const answerOf = async (response: Response): Promise<GraphqlAnswer> => (await response.json()) as GraphqlAnswer;

/** The only fault of an answer that has one. */
export async function faultOf(response: Response): Promise<GraphqlFault> {
  const { errors = [] } = await answerOf(response);
  const [fault] = errors;
  if (fault === undefined || errors.length !== 1) throw new Error(`expected one fault, got ${JSON.stringify(errors)}`);
  return fault;
}
