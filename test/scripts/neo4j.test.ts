import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { packagePath } from '../../src/package-root.js';

const script = (name: string): string => packagePath('scripts', 'neo4j', name);
const { parseArguments }: typeof import('../../scripts/neo4j/arguments.mjs') = await import(script('arguments.mjs'));
const { configurationText, initialPasswordArguments }: typeof import('../../scripts/neo4j/configuration.mjs') =
  await import(script('configuration.mjs'));
const { startNeo4j }: typeof import('../../scripts/neo4j/server.mjs') = await import(script('server.mjs'));
const { withLock }: typeof import('../../scripts/neo4j/lock.mjs') = await import(script('lock.mjs'));
const { readState, writeState }: typeof import('../../scripts/neo4j/state.mjs') = await import(script('state.mjs'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-neo4j-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the arguments', () => {
  test('default to a server with a password, in the repository, on any free port', () => {
    expect(parseArguments(['start'])).toEqual({
      command: 'start',
      output: 'plain',
      settings: {
        dir: packagePath('.neo4j'),
        name: 'default',
        port: null,
        fresh: false,
        fast: false,
        offline: false,
        heap: '512m',
        pagecache: '64m',
        auth: true,
      },
    });
  });

  test('of --fast make the server small, unless a size is given', () => {
    expect(parseArguments(['start', '--fast', '--pagecache', '32m', '--no-auth', '--json'])).toMatchObject({
      output: 'json',
      settings: { heap: '256m', pagecache: '32m', auth: false },
    });
  });

  test.each([
    [[]],
    [['restart']],
    [['start', 'stop']],
    [['start', '--apoc']],
    [['start', '--port', '0']],
    [['start', '--heap', 'large']],
    [['start', '--name', '../elsewhere']],
  ])('%j are refused as wrong usage', (words) => {
    expect(() => parseArguments(words)).toThrow(expect.objectContaining({ name: 'Neo4jFailure', exitCode: 2 }));
  });
});

describe('the configuration', () => {
  const lines = configurationText({ port: 7687, auth: true, pagecache: '16m' }).trimEnd().split('\n');

  test('listens on the loopback interface alone', () => {
    expect(lines).toContain('server.bolt.listen_address=127.0.0.1:7687');
    expect(lines.filter((line) => /listen_address/.test(line) && !line.includes('=127.0.0.1'))).toEqual([]);
    expect(lines).toContain('server.http.enabled=false');
  });

  test('reports nothing to anybody and asks for the password', () => {
    expect(lines).toContain('dbms.usage_report.enabled=false');
    expect(lines).toContain('dbms.security.auth_enabled=true');
  });

  test('keeps plans only where it is to be fast', () => {
    const fast = configurationText({ port: 7687, auth: true, pagecache: '16m', fast: true });
    expect(fast).toMatch(/min_replan_interval=1d/);
    expect(lines.join()).not.toMatch(/replan/);
  });

  test('gives the password as a file', () => {
    expect(initialPasswordArguments({ jars: 'jars', secretFile: 'secret' }).at(-1)).toBe('@secret');
  });
});

describe('a server that must not be fetched', () => {
  test('cannot be had where its jars are not', async () => {
    const server = startNeo4j({ dir: join(folder, 'empty'), temporary: true, offline: true });
    await expect(server).rejects.toMatchObject({ name: 'Neo4jUnavailable', reason: expect.stringContaining('fetch') });
  });
});

describe('the lock', () => {
  test('lets one at a time through', async () => {
    const file = join(folder, 'one.lock');
    let inside = 0;
    const work = async (): Promise<number> => {
      inside += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return inside--;
    };
    expect(await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)])).toEqual([1, 1, 1]);
    expect(existsSync(file)).toBe(false);
  });

  test('is free again after a failure', async () => {
    const file = join(folder, 'failure.lock');
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(file, () => 'mine')).toBe('mine');
  });

  test('is taken over from a process that is no more, also when another now has its id', async () => {
    const file = join(folder, 'abandoned.lock');
    writeFileSync(file, JSON.stringify({ pid: process.pid, birth: 'long ago' }));
    expect(await withLock(file, () => 'mine')).toBe('mine');
  });

  test('gives up when its holder keeps it too long', async () => {
    const file = join(folder, 'kept.lock');
    const second = withLock(file, () => withLock(file, () => 'never', 150));
    await expect(second).rejects.toMatchObject({ name: 'Neo4jFailure', exitCode: 1 });
  });
});

describe('the state', () => {
  test('is null before the first start', () => {
    expect(readState(join(folder, 'none.json'))).toBeNull();
  });

  test('keeps the port of a server that has ended', () => {
    const file = join(folder, 'run', 'state.json');
    const state = { pid: process.pid, birth: 'long ago', port: 7687, auth: false };
    writeState(file, state);
    expect(readState(file)).toEqual({ ...state, running: false });
  });
});
