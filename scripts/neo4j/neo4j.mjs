#!/usr/bin/env node
// A Neo4j Community server without Docker, for tests and benchmarks: `node scripts/neo4j/neo4j.mjs help`.
import { relative } from 'node:path';
import { parseArguments, USAGE } from './arguments.mjs';
import { EXIT, Neo4jFailure } from './errors.mjs';
import { prepare, start, status, stop, wipe } from './lifecycle.mjs';

const say = (text) => console.error(`neo4j: ${text}`);

const commands = {
  help: () => USAGE.trimEnd(),
  start: async ({ settings, output }) => connectionText(await start(settings, say), output),
  status: async ({ settings, output }) => connectionText(await status(settings), output),
  stop: async ({ settings }) => ((await stop(settings)) ? 'stopped' : 'it did not run'),
  wipe: async ({ settings }) => {
    await wipe(settings);
    return 'wiped';
  },
  fetch: async ({ settings }) => relative('.', (await prepare(settings, say)).jars),
};

function connectionText(connection, output) {
  if (output === 'json') return JSON.stringify(connection);
  if (output === 'plain') return connection.uri;
  const { uri, database, user, password } = connection;
  const variables = { NEO4J_URI: uri, NEO4J_DATABASE: database, NEO4J_USER: user, NEO4J_PASSWORD: password };
  return Object.entries(variables)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}

try {
  const parsed = parseArguments(process.argv.slice(2));
  console.log(await commands[parsed.command](parsed));
} catch (error) {
  if (!(error instanceof Neo4jFailure)) throw error;
  say(error.message);
  if (error.exitCode === EXIT.usage) process.stderr.write(`\n${USAGE}`);
  process.exitCode = error.exitCode;
}
process.exit(); // without waiting for the connection to a server that hangs
