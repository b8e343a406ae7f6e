import type { AddressInfo } from 'node:net';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import { buildGraphqlSchema, type IngestPort } from '../graphql/index.js';
import { DemarcheError } from '../model/errors.js';
import { packagePath } from '../package-root.js';
import type { GraphStore } from '../store/graph-store.js';
import { createApollo } from './apollo.js';
import { addExamplesRoute } from './examples-route.js';
import { addGraphqlRoutes } from './graphql-routes.js';
import { addHealthRoutes } from './health-routes.js';
import { refuseForeignHosts, refuseUnreadableHosts } from './host-names.js';
import { sendError, sendNotFound } from './http-errors.js';
import { DEFAULT_LIMITS, type ServerLimits } from './limits.js';
import { createLogger } from './logger.js';
import { hostInUrl, isLoopback } from './loopback.js';
import { addPageRoutes } from './page-routes.js';
import { requestIdOf } from './request-id.js';
import { logRequests } from './request-log.js';
import { RequestsUnderWay } from './requests-under-way.js';
import { addSchemaRoute } from './schema-route.js';
import { addSecurityHeaders } from './security-headers.js';
import { endConnectionsWhenStopping, stopServer } from './stop-server.js';
import { StoreProbe } from './store-probe.js';
import { WorkGate } from './work-gate.js';

export const DEFAULT_HOST = '127.0.0.1';
export const DEFAULT_PORT = 4000;

export interface ServerOptions {
  /** Open and, to be of use, migrated. The server closes it when it stops. */
  readonly store: GraphStore;
  /** Null where this service only answers: its mutations then say so. */
  readonly ingest: IngestPort | null;
  /** Address to listen at; only this machine can call unless told otherwise. */
  readonly host?: string;
  /** 4000 unless told otherwise; 0 takes any that is free. */
  readonly port?: number;
  /** Whether callers may ask what the schema is. Unless told otherwise, on loopback only. */
  readonly introspection?: boolean;
  /** Names, beside those of loopback, by which a server on loopback may be called: those that a proxy passes on. */
  readonly hostNames?: readonly string[];
  /** Writes to standard output unless told otherwise. */
  readonly logger?: Logger;
  readonly limits?: Partial<ServerLimits>;
  /** The folder of the built pages: `dist/web` of this package unless told otherwise. */
  readonly pages?: string;
}

export interface RunningServer {
  /** Where it answers, without a slash at the end: `http://127.0.0.1:4000`. */
  readonly url: string;
  /**
   * Takes no more requests, lets those under way end for as long as `limits.stopMs`, then closes the store. May be called
   * again; never fails because of a request.
   */
  close(): Promise<void>;
}

/**
 * Starts to answer: `/graphql`, its `/console` and `/schema.graphql`, a page at `/`, and `/healthz` and `/readyz`.
 * @throws DemarcheError CONFIGURATION where it cannot listen at this host and port
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, host = DEFAULT_HOST, port = DEFAULT_PORT, logger = createLogger() } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const introspection = options.introspection ?? isLoopback(host);
  const schema = buildGraphqlSchema();
  const apollo = createApollo({ schema, introspection, logger });
  await apollo.start();

  const app = createApp(logger, limits);
  const gate = new WorkGate(limits);
  const underWay = new RequestsUnderWay(app);
  logRequests(app);
  addSecurityHeaders(app);
  endConnectionsWhenStopping(app);
  if (isLoopback(host)) refuseForeignHosts(app, options.hostNames ?? []);
  else refuseUnreadableHosts(app);
  addHealthRoutes(app, new StoreProbe(store, limits.probeMs));
  addGraphqlRoutes(app, { apollo, store, ingest: options.ingest, gate });
  addSchemaRoute(app, schema, introspection);
  addExamplesRoute(app, store, gate);
  await addPageRoutes(app, options.pages ?? packagePath('dist', 'web'));

  const url = await listen(app, host, port);
  let stopping: Promise<void> | null = null;
  return {
    url,
    close: () => {
      stopping ??= stopServer({ app, underWay, apollo, store, logger, waitMs: limits.stopMs });
      return stopping;
    },
  };
}

function createApp(logger: Logger, { bodyBytes, arrivalMs }: ServerLimits): FastifyInstance {
  const app: FastifyInstance = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdOf,
    bodyLimit: bodyBytes,
    requestTimeout: arrivalMs,
    routerOptions: { ignoreTrailingSlash: true },
  });
  // Only JSON is taken: forms and plain text are what pages of other origins can send without being asked.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler((error, _request, reply) => sendError(error, reply, bodyBytes));
  app.setNotFoundHandler(sendNotFound);
  return app;
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await app.listen({ host, port, listenTextResolver: (address) => `listening at ${address}` });
  } catch (error) {
    await app.close();
    throw new DemarcheError('CONFIGURATION', `cannot listen at ${host}, port ${port}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  const { port: bound } = app.server.address() as AddressInfo;
  return `http://${hostInUrl(host)}:${bound}`;
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'EADDRINUSE') return 'something else listens there; set PORT to a free one';
  if (code === 'EACCES') return 'this user may not listen there; set PORT to 1024 or more';
  return code ?? 'the address is not one of this machine';
}
