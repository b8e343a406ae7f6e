import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { initialPasswordArguments } from './configuration.mjs';
import { Neo4jFailure } from './errors.mjs';
import { run } from './processes.mjs';

/** The password of this server, made up when first asked for and readable by its owner alone. */
export function passwordOf(places) {
  if (!existsSync(places.password)) {
    mkdirSync(places.home, { recursive: true });
    // Hexadecimal, for the server's tool takes a password that begins with a hyphen for one of its options.
    writeFileSync(places.password, randomBytes(18).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(places.password, 'utf8').trim();
}

/** Of use only before there is data; data keeps the password it was made with. */
export async function setInitialPassword(places, { java, jars }) {
  if (existsSync(places.systemDatabase)) return;
  const secretFile = `${places.password}.argument`;
  writeFileSync(secretFile, passwordOf(places), { mode: 0o600 });
  try {
    const env = { ...process.env, NEO4J_HOME: places.home, NEO4J_CONF: places.conf };
    const { status, output } = await run(java, initialPasswordArguments({ jars, secretFile }), { env });
    if (status !== 0) throw new Neo4jFailure(`the first password could not be set:\n${output.trimEnd()}`);
  } finally {
    rmSync(secretFile, { force: true });
  }
}
