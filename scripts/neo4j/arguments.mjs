import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EXIT, Neo4jFailure } from './errors.mjs';

export const COMMANDS = ['start', 'stop', 'status', 'wipe', 'fetch'];

export const USAGE = `usage: node scripts/neo4j/neo4j.mjs COMMAND [options]

  start    start a server if it does not run, wait until it answers, print its URI
  stop     stop it; its data stays
  status   print its URI; exit code 0 when it answers, 3 when it does not run, 4 when it runs but does not answer
  wipe     stop it and delete its home: data, logs, password
  fetch    only fetch the jars

  --dir DIR         where jars and homes are kept (default: .neo4j in the repository)
  --name NAME       which server (default: default); each has a home of its own, all share the jars
  --port N          Bolt port (default: the one it had before, otherwise a free one)
  --fresh           begin with empty data
  --fast            quick to start and small, for tests; never measure with it
  --heap SIZE       default 512m, with --fast 256m
  --pagecache SIZE  default 64m, with --fast 16m
  --no-auth         without user and password
  --env | --json    print all connection settings, as lines for a shell or as JSON

Other exit codes: 1 it failed, 2 wrong usage, 5 it cannot be had on this machine.
`;

const OPTIONS = {
  dir: { type: 'string' },
  name: { type: 'string' },
  port: { type: 'string' },
  fresh: { type: 'boolean' },
  fast: { type: 'boolean' },
  heap: { type: 'string' },
  pagecache: { type: 'string' },
  'no-auth': { type: 'boolean' },
  env: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
};

const DEFAULT_DIR = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.neo4j');

/**
 * The smallest heap that carried a test load was 96 MB; above 256 MB a test run gains nothing.
 */
const MEMORY = {
  fast: { heap: '256m', pagecache: '16m' },
  normal: { heap: '512m', pagecache: '64m' },
};

/** Every setting of a server, checked, with its default. */
export function completeSettings({ dir, name, port, fresh, fast, offline, heap, pagecache, auth } = {}) {
  const memory = fast ? MEMORY.fast : MEMORY.normal;
  return {
    dir: resolve(dir ?? DEFAULT_DIR),
    name: checked('name', name ?? 'default', /^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'letters, digits, - and _'),
    port: port === undefined ? null : checkedPort(port),
    fresh: fresh ?? false,
    fast: fast ?? false,
    offline: offline ?? false,
    heap: checkedSize('heap', heap ?? memory.heap),
    pagecache: checkedSize('pagecache', pagecache ?? memory.pagecache),
    auth: auth ?? true,
  };
}

/** Takes the words after `neo4j.mjs`. Throws Neo4jFailure with the exit code for wrong usage. */
export function parseArguments(words) {
  const { values, positionals } = parse(words);
  const help = values.help === true || positionals[0] === 'help';
  const [command, ...rest] = positionals;
  if (!help && (!COMMANDS.includes(command) || rest.length > 0)) throw usage(`expected one of ${COMMANDS.join(', ')}`);
  const { 'no-auth': noAuth, env, json, help: _help, ...settings } = values;
  return {
    command: help ? 'help' : command,
    output: json ? 'json' : env ? 'env' : 'plain',
    settings: completeSettings({ ...settings, auth: !noAuth }),
  };
}

function parse(words) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw usage(error.message);
  }
}

const usage = (message) => new Neo4jFailure(message, EXIT.usage);

function checked(option, text, pattern, expected) {
  if (!pattern.test(text)) throw usage(`--${option} takes ${expected}, not "${text}"`);
  return text;
}

const checkedSize = (option, text) => checked(option, text, /^[1-9]\d*[kmg]$/i, 'a size such as 256m');

function checkedPort(port) {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw usage(`--port takes a number from 1 to 65535, not "${port}"`);
  }
  return number;
}
