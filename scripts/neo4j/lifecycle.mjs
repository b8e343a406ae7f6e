/**
 * Start, look, stop, wipe: what the command and the tests do with a server. All take the settings of `completeSettings`.
 */
import { existsSync, rmSync } from 'node:fs';
import { EXIT, Neo4jFailure, Neo4jUnavailable } from './errors.mjs';
import { fetchJars, jarsFolder } from './jars.mjs';
import { findPrograms } from './java.mjs';
import { launch, waitUntilAnswered } from './launch.mjs';
import { withLock } from './lock.mjs';
import { passwordOf } from './password.mjs';
import { placesOf } from './places.mjs';
import { DATABASE, probe, USER, uriOf } from './probe.mjs';
import { end } from './processes.mjs';
import { readState } from './state.mjs';

/** Makes sure that the jars are there. @returns the folder they are in, and the java to run them with. */
export async function prepare({ dir, offline }, say) {
  const complete = existsSync(jarsFolder(dir));
  if (!complete && offline) throw new Neo4jUnavailable('its jars are not here: node scripts/neo4j/neo4j.mjs fetch');
  const { java, maven } = await findPrograms({ needsMaven: !complete });
  return { java, jars: complete ? jarsFolder(dir) : await fetchJars(dir, maven, say) };
}

/** Starts the server unless it runs. Calls for the same server, from any process, wait for each other. */
export function start(settings, say) {
  const places = placesOf(settings);
  return withLock(places.lock, async () => {
    const known = readState(places.state);
    if (known?.running && !settings.fresh) return reuse(places, settings, known);
    const programs = await prepare(settings, say);
    if (settings.fresh) await empty(places);
    const server = await launch(places, settings, { ...programs, preferredPort: known?.port ?? 0 });
    return connection(places, server);
  });
}

/** The server that runs, perhaps still booting. */
async function reuse(places, settings, known) {
  const differs =
    (settings.port !== null && settings.port !== known.port && `on port ${known.port}`) ||
    (settings.auth !== known.auth && `${known.auth ? 'with' : 'without'} authentication`);
  if (differs) throw new Neo4jFailure(`it already runs ${differs}: stop it first`);
  const { outcome, message } = await waitUntilAnswered(places, known);
  if (outcome !== 'answered') throw notAnswering(known, message);
  return connection(places, known);
}

async function empty(places) {
  await halt(places);
  rmSync(places.data, { recursive: true, force: true });
}

async function halt(places) {
  const state = readState(places.state);
  if (!state?.running) return false;
  await end(state);
  return true;
}

/** @returns whether it was running */
export function stop(settings) {
  const places = placesOf(settings);
  return withLock(places.lock, () => halt(places));
}

/** How to connect to the server. Throws Neo4jFailure where it does not run or does not answer. */
export async function status(settings) {
  const places = placesOf(settings);
  const state = readState(places.state);
  if (!state?.running) throw new Neo4jFailure('it does not run', EXIT.notRunning);
  const { outcome, message } = await probe(state.port, state.auth ? passwordOf(places) : null);
  if (outcome !== 'answered') throw notAnswering(state, message);
  return connection(places, state);
}

/** Stops the server and deletes its home. */
export function wipe(settings) {
  const places = placesOf(settings);
  return withLock(places.lock, async () => {
    await halt(places);
    if (existsSync(places.home) && !existsSync(places.conf)) {
      throw new Neo4jFailure(`${places.home} is not the home of a server: left alone`);
    }
    rmSync(places.home, { recursive: true, force: true });
  });
}

const notAnswering = ({ pid, port }, message) =>
  new Neo4jFailure(`process ${pid} runs, but does not answer on port ${port}: ${message}`, EXIT.notAnswering);

function connection(places, { pid, port, auth }) {
  const credentials = auth ? { user: USER, password: passwordOf(places) } : {};
  return { uri: uriOf(port), database: DATABASE, ...credentials, pid, log: places.log };
}
