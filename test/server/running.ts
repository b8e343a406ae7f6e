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

/** A store that keeps every list waiting until it is let go. */
export class HeldStore {
  readonly store: GraphStore;
  /** Lists that were asked for. */
  asked = 0;
  closed = false;
  #release: () => void = () => undefined;
  readonly #released = new Promise<void>((resolve) => {
    this.#release = resolve;
  });

  private constructor(world: GraphStore) {
    this.store = new Proxy(world, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return async (...args: readonly unknown[]): Promise<unknown> => {
          if (name === 'close') this.closed = true;
          if (name === 'list') {
            this.asked += 1;
            await this.#released;
          }
          return Reflect.apply(value, target, args);
        };
      },
    });
  }

  static async open(): Promise<HeldStore> {
    return new HeldStore(await smallWorld());
  }

  release(): void {
    this.#release();
  }
}

/** Waits until something that another connection brings about holds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 500) throw new Error(`did not come about: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
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
