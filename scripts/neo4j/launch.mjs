import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { configurationText, serverArguments } from './configuration.mjs';
import { Neo4jFailure } from './errors.mjs';
import { passwordOf, setInitialPassword } from './password.mjs';
import { freePort } from './ports.mjs';
import { probe } from './probe.mjs';
import { end, identify, isAlive, sleep } from './processes.mjs';
import { writeState } from './state.mjs';

/** A start takes 6 to 20 s; a machine with no core to spare takes longer. */
const PATIENCE = 180_000;
/** Between finding a free port and listening on it somebody else may take it. */
const ATTEMPTS = 3;
const LOG_LINES = 30;

/**
 * Starts the server and waits until it answers.
 * @param preferredPort tried first when the settings leave the port open
 * @returns `{ pid, birth, port, auth }`
 */
export async function launch(places, settings, { java, jars, preferredPort }) {
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(settings.port, attempt === 1 ? preferredPort : 0);
    const server = await boot(places, { ...settings, port }, { java, jars });
    const { outcome } = await waitUntilAnswered(places, server);
    if (outcome === 'answered') return server;
    await end(server);
    const log = readFileSync(places.log, 'utf8');
    const raced = outcome === 'ended' && settings.port === null && /already in use|BindException/i.test(log);
    if (!raced || attempt === ATTEMPTS) throw new Neo4jFailure(`${CAUSES[outcome]}\n${lastLines(log)}`);
  }
}

const CAUSES = {
  ended: 'the server ended while it was starting',
  silent: `the server did not answer within ${PATIENCE / 1000} s`,
  refused: 'the server refused its password: the data was made with another one (start with --fresh to lose that data)',
};

async function choosePort(fixed, preferred) {
  if (fixed === null) return (await freePort(preferred)) ?? (await freePort(0));
  const port = await freePort(fixed);
  if (port === null) throw new Neo4jFailure(`port ${fixed} is taken by another program`);
  return port;
}

/** Writes the configuration and starts the process; it outlives this one. */
async function boot(places, settings, { java, jars }) {
  for (const folder of [places.data, places.logs, places.conf, places.run]) mkdirSync(folder, { recursive: true });
  writeFileSync(places.confFile, configurationText(settings));
  if (settings.auth) await setInitialPassword(places, { java, jars });
  const log = openSync(places.log, 'w');
  const args = serverArguments({ ...settings, jars, home: places.home, conf: places.conf });
  const child = spawn(java, args, { cwd: places.home, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.once('error', () => {}); // shows as a missing process
  child.unref();
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (identity === null) throw new Neo4jFailure(`${java} could not be started`);
  const server = { ...identity, port: settings.port, auth: settings.auth };
  writeState(places.state, server);
  return server;
}

/** @returns `{ outcome: 'answered' | 'refused' | 'silent' | 'ended', message }` */
export async function waitUntilAnswered(places, server, patience = PATIENCE) {
  const password = server.auth ? passwordOf(places) : null;
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await probe(server.port, password);
    if (answer.outcome !== 'silent') return answer;
    if (!isAlive(server)) return { outcome: 'ended', message: 'the process ended' };
    if (Date.now() > deadline) return answer;
    await sleep(100);
  }
}

const lastLines = (text) => text.trimEnd().split('\n').slice(-LOG_LINES).join('\n');
