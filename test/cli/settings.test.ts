import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { chooseStore } from '../../src/cli/choose-store.js';
import { switchOf } from '../../src/cli/environment.js';
import { type ServeFlags, serveSettings, toPort } from '../../src/cli/serve-settings.js';
import { DemarcheError } from '../../src/model/errors.js';

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DemarcheError) return error.code;
    throw error;
  }
}

const NEO4J = { NEO4J_URI: 'neo4j://db:7687', NEO4J_PASSWORD: 'secret' };

test('keeps the graph in a file of the current folder where nothing is set', () => {
  expect(chooseStore({})).toEqual({ engine: 'sqlite', file: resolve('.demarche/graph.db') });
  expect(chooseStore({ NEO4J_URI: '', DEMARCHE_DATA: ' ' })).toEqual(chooseStore({}));
});

test('keeps the graph where DEMARCHE_DATA says', () => {
  expect(chooseStore({ DEMARCHE_DATA: '/srv/graph' })).toEqual({
    engine: 'sqlite',
    file: resolve('/srv/graph/graph.db'),
  });
});

test('keeps the graph in Neo4j where NEO4J_URI is set', () => {
  const [uri, password] = ['neo4j://db:7687', 'secret'];
  expect(chooseStore(NEO4J)).toEqual({ engine: 'neo4j', uri, user: 'neo4j', password, database: null });
  expect(chooseStore({ ...NEO4J, NEO4J_USER: 'press', NEO4J_DATABASE: 'news' })).toMatchObject({
    user: 'press',
    database: 'news',
  });
});

test('lets DEMARCHE_STORE overrule', () => {
  expect(chooseStore({ ...NEO4J, DEMARCHE_STORE: 'sqlite' }).engine).toBe('sqlite');
  expect(chooseStore({ ...NEO4J, DEMARCHE_STORE: 'Neo4j' }).engine).toBe('neo4j');
});

test.each<[what: string, environment: Record<string, string>]>([
  ['a store it does not know', { DEMARCHE_STORE: 'oracle' }],
  ['Neo4j without an address', { DEMARCHE_STORE: 'neo4j' }],
  ['Neo4j without a password', { NEO4J_URI: 'neo4j://db:7687' }],
  ['an address of another kind', { NEO4J_URI: 'http://db:7474', NEO4J_PASSWORD: 'secret' }],
  ['an address without a host', { NEO4J_URI: 'bolt://', NEO4J_PASSWORD: 'secret' }],
])('refuses %s', (_what, environment) => {
  expect(codeOf(() => chooseStore(environment))).toBe('CONFIGURATION');
});

test('never tells the password', () => {
  try {
    chooseStore({ NEO4J_URI: 'secret', NEO4J_PASSWORD: 'secret' });
  } catch (error) {
    expect(String(error)).not.toContain('secret');
  }
  expect.assertions(1);
});

test.each<[value: string | undefined, on: boolean | null]>([
  ['1', true],
  ['Yes', true],
  ['off', false],
  ['0', false],
  [' ', null],
  [undefined, null],
])('takes the switch %p as %p', (value, on) => {
  expect(switchOf({ SWITCH: value }, 'SWITCH')).toBe(on);
});

test('refuses a switch that is neither on nor off', () => {
  expect(codeOf(() => switchOf({ SWITCH: 'perhaps' }, 'SWITCH'))).toBe('CONFIGURATION');
});

test.each<[text: string, port: number | null]>([
  ['4000', 4000],
  ['0', 0],
  ['65535', 65_535],
  ['65536', null],
  ['-1', null],
  ['4e3', null],
  ['', null],
])('takes the port %p as %p', (text, port) => {
  expect(toPort(text)).toBe(port);
});

const FLAGS: ServeFlags = { sample: true };
const USUAL = { host: '127.0.0.1', port: 4000 };

test('serves as usual where nothing is set', () => {
  expect(serveSettings(FLAGS, {}, USUAL)).toEqual({
    ...USUAL,
    writable: null,
    introspection: null,
    hostNames: [],
    sample: true,
  });
});

test('takes flags before the environment', () => {
  const environment = {
    PORT: '5000',
    DEMARCHE_HOST: '0.0.0.0',
    DEMARCHE_WRITABLE: '0',
    DEMARCHE_HOST_NAMES: 'a.example, b.example',
  };
  expect(serveSettings(FLAGS, environment, USUAL)).toMatchObject({ port: 5000, host: '0.0.0.0', writable: false });
  expect(serveSettings(FLAGS, environment, USUAL).hostNames).toEqual(['a.example', 'b.example']);
  const flags = { ...FLAGS, port: 0, host: '::1', writable: true };
  expect(serveSettings(flags, environment, USUAL)).toMatchObject({ port: 0, host: '::1', writable: true });
});

test('refuses a PORT that is none', () => {
  expect(codeOf(() => serveSettings(FLAGS, { PORT: 'http' }, USUAL))).toBe('CONFIGURATION');
});
