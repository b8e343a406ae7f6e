import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DemarcheError } from '../../src/model/errors.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import { faultOf, post, type Started, start } from './running.js';

let folder: string;
let store: GraphStore;
let server: Started;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  store = await openSqliteStore({ file: join(folder, 'graph.db') });
  server = await start({ store });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const ready = (): Promise<Response> => fetch(`${server.url}/readyz`);

describe('/readyz', () => {
  it('says no until the store is migrated, and yes from then on', async () => {
    const before = await ready();
    expect(before.status).toBe(503);
    expect(before.headers.get('retry-after')).toBe('1');
    const { message, extensions } = await faultOf(before);
    expect(message).toBe('the store is not migrated yet');
    expect(extensions.code).toBe('STORE_UNAVAILABLE');

    await store.migrate();
    for (let times = 0; times < 2; times += 1) {
      const after = await ready();
      expect(after.status).toBe(200);
      expect(await after.json()).toEqual({ status: 'ready' });
    }
  });

  it('says no when the store is gone, while the server lives on and says so of its operations', async () => {
    await store.migrate();
    expect((await ready()).status).toBe(200);
    await store.close();
    const response = await ready();
    expect(response.status).toBe(503);
    expect((await faultOf(response)).extensions.code).toBe('STORE_UNAVAILABLE');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const asked = await post(server.url, { query: '{ people { totalCount } }' });
    expect((await faultOf(asked)).extensions.code).toBe('STORE_UNAVAILABLE');
  });

  it('says no when the store does not answer in time', async () => {
    const slow = new Proxy(store, {
      get: (target, name) =>
        name === 'info' ? () => new Promise(() => undefined) : Reflect.get(target, name, target).bind(target),
    });
    const other = await start({ store: slow, limits: { probeMs: 5 } });
    const response = await fetch(`${other.url}/readyz`);
    expect(response.status).toBe(503);
    expect((await faultOf(response)).extensions.code).toBe('STORE_UNAVAILABLE');
    await other.close();
  });
});

describe('/healthz', () => {
  it('says that the process is alive, whatever becomes of the store', async () => {
    const response = await fetch(`${server.url}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'alive' });
  });
});

describe('starting', () => {
  it('is refused with a reason where the port is taken', async () => {
    const { port } = new URL(server.url);
    const again = start({ port: Number(port) });
    await expect(again).rejects.toThrow(DemarcheError);
    await expect(again).rejects.toThrow(expect.objectContaining({ code: 'CONFIGURATION' }));
  });
});
