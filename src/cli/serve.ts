import { Command, InvalidArgumentError } from 'commander';
import type { IngestPort } from '../graphql/index.js';
import type { ArticleReader } from '../ingest/article-reader.js';
import type { GraphStore } from '../store/graph-store.js';
import { EXIT } from './exit-codes.js';
import { openStore } from './open-store.js';
import { fetchOptionsOf } from './read-options.js';
import { readerSettings } from './reader-settings.js';
import { type ServeFlags, type ServeSettings, serveSettings, toPort } from './serve-settings.js';
import { onStopSignals } from './stop-signals.js';

export const serveCommand = (): Command =>
  new Command('serve')
    .description('answer questions over HTTP: API, console and pages')
    .option('--port <number>', 'port to listen at; 0 takes any that is free', readPort)
    .option('--host <address>', 'address to listen at (default: this machine alone)')
    .option('--no-sample', 'leave an empty graph empty, instead of taking in the bundled sample')
    .option('--writable', 'let callers take articles in and retract them, also those from other machines')
    .addHelpText('after', SERVE_HELP)
    .action(serve);

const SERVE_HELP = `
Settings (environment): PORT, DEMARCHE_HOST, DEMARCHE_WRITABLE=1 as --writable; DEMARCHE_INTROSPECTION=1 to tell the
schema also to other machines, 0 to no one; and DEMARCHE_HOST_NAMES, the names by which a proxy calls a service that
listens on this machine alone.

The service answers everyone who reaches it. Listening beyond this machine it takes no articles in, unless --writable.
Logs go to standard error, a JSON object a line. SIGTERM and Ctrl-C let requests under way end.`;

function readPort(text: string): number {
  const port = toPort(text);
  if (port === null) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

async function serve(flags: ServeFlags): Promise<void> {
  // Loaded here: the other commands need neither GraphQL nor HTTP.
  const { createLogger, DEFAULT_HOST, DEFAULT_PORT, isLoopback, startServer } = await import('../server/index.js');
  const settings = serveSettings(flags, process.env, { host: DEFAULT_HOST, port: DEFAULT_PORT });
  const { host, port, hostNames, introspection } = settings;
  const [store, { articleReaderOnDemand }] = await Promise.all([openStore(), import('../ingest/article-reader.js')]);
  const reader = articleReaderOnDemand({ workers: WORKERS, ...readerSettings() });
  try {
    if (settings.sample) await addSample(store, reader);
    const ingest = await portOf(store, reader, settings, isLoopback(host));
    const logger = createLogger({ level: process.stderr.isTTY ? 'warn' : 'info', destination: process.stderr });
    const server = await startServer({
      store,
      ingest,
      host,
      port,
      hostNames,
      logger,
      ...(introspection !== null && { introspection }),
    });
    tell(`demarche answers at ${server.url}\n  console   ${server.url}/console\n  API       ${server.url}/graphql`);
    tell(ingest === null ? '  it only answers; --writable lets callers take articles in' : '  Ctrl-C stops it');
    await stopSignal();
    await server.close();
    await reader.close();
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** One thread keeps the service under 400 MB; DEMARCHE_READERS gives it more. */
const WORKERS = 1;

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

/** The first time there is something to ask about. */
async function addSample(store: GraphStore, reader: ArticleReader): Promise<void> {
  const { nodes, location } = await store.info();
  if (nodes.Article > 0) {
    tell(`${nodes.Article.toLocaleString('en')} articles in ${location}`);
    return;
  }
  const [{ ingestAll }, { readSample }] = await Promise.all([
    import('../ingest/ingest-all.js'),
    import('../sample/read-sample.js'),
  ]);
  const { stored, durationMs } = await ingestAll(readSample(), store, { reader });
  tell(`took ${stored} sample dispatches into ${location} in ${(durationMs / 1000).toFixed(1)} s`);
}

async function portOf(
  store: GraphStore,
  reader: ArticleReader,
  { writable }: ServeSettings,
  local: boolean,
): Promise<IngestPort | null> {
  if (!(writable ?? local)) return null;
  const { createIngestPort } = await import('./ingest-port.js');
  return createIngestPort(store, reader, fetchOptionsOf(process.env));
}

/** Resolves when the process is told to stop; told again, it stops at once. */
const stopSignal = (): Promise<void> =>
  new Promise((resolve) => onStopSignals(resolve, () => process.exit(EXIT.INTERRUPTED)));
