import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import type { OpenedStore } from './store-factory.js';

export async function openTestSqlite(): Promise<OpenedStore> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  const store = await openSqliteStore({ file: join(folder, 'graph.db') });
  await store.migrate();
  return {
    store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
