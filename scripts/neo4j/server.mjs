/** A Neo4j server for tests and benchmarks. */
import { existsSync, readdirSync } from 'node:fs';
import { completeSettings } from './arguments.mjs';
import { start, stop, wipe } from './lifecycle.mjs';
import { placesOf } from './places.mjs';
import { birthOf, signal } from './processes.mjs';
import { readState } from './state.mjs';

export { Neo4jUnavailable } from './errors.mjs';

const say = (text) => console.error(`neo4j: ${text}`);

/**
 * Starts a server and resolves when it answers. Takes the options of the command, see `server.d.mts`.
 * Throws Neo4jUnavailable where this machine cannot have one, Neo4jFailure where it should have but did not start.
 */
export async function startNeo4j({ temporary = false, ...options } = {}) {
  if (temporary) return startTemporary(options);
  const settings = completeSettings(options);
  const server = await start(settings, say);
  return access(server, () => stop(settings));
}

/** One of its own for this process, so that two test runs do not meet; gone with `stop` or with the process. */
async function startTemporary(options) {
  const shared = completeSettings(options);
  await wipeAbandoned(shared);
  const settings = { ...shared, name: `${shared.name}-${process.pid}`, fresh: true };
  const release = endWithThisProcess(settings);
  const server = await start(settings, say).catch(async (error) => {
    release();
    throw error;
  });
  const stopAndWipe = async () => {
    release();
    await wipe(settings);
  };
  return {
    ...access(server, stopAndWipe),
    halt: () => stop(settings),
    restart: () => start({ ...settings, fresh: false, port: portOf(server) }, say),
  };
}

const portOf = ({ uri }) => Number(new URL(uri).port);

const access = ({ uri, user, password, database }, stop) => ({ uri, user, password, database, stop });

/** Servers of processes that were killed before they could stop them. */
async function wipeAbandoned({ dir, name }) {
  if (!existsSync(dir)) return;
  for (const folder of readdirSync(dir)) {
    const owner = folder.startsWith(`${name}-`) ? folder.slice(name.length + 1) : '';
    if (/^\d+$/.test(owner) && birthOf(owner) === null) await wipe({ dir, name: folder });
  }
}

const ENDINGS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** @returns a function that takes this back */
function endWithThisProcess(settings) {
  const { state } = placesOf(settings);
  const kill = () => {
    const server = readState(state);
    if (server?.running) signal(server, 'SIGTERM');
  };
  const leave = (name) => process.exit(ENDINGS[name]);
  process.once('exit', kill);
  for (const name of Object.keys(ENDINGS)) process.once(name, leave);
  return () => {
    process.off('exit', kill);
    for (const name of Object.keys(ENDINGS)) process.off(name, leave);
  };
}
