import { afterAll, beforeAll, describe } from '@jest/globals';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openTestSqlite } from '../contract/sqlite.js';
import type { OpenedStore, OpenStore } from '../contract/store-factory.js';
import { Asker } from './asking.js';
import { MemoryStore } from './memory-store.js';
import { type StoreCall, watch } from './watched-store.js';
import { fillWide } from './wide-world.js';

const openMemory: OpenStore = async () => ({ store: new MemoryStore(), close: async () => undefined });

const OPEN: Readonly<Record<string, OpenStore>> = { oracle: openMemory, SQLite: openTestSqlite };

export interface Asked {
  asker: Asker;
  calls: StoreCall[];
}

/** Runs the tests over the oracle and over SQLite, each filled once with the wide world. */
export function overBothStores(
  tests: (asked: Asked) => void,
  fill: (store: GraphStore) => Promise<void> = fillWide,
): void {
  describe.each(Object.entries(OPEN))('over %s', (_, open) => {
    const asked = {} as Asked;
    let opened: OpenedStore;
    beforeAll(async () => {
      opened = await open();
      await fill(opened.store);
      const { store, calls } = watch(opened.store);
      asked.asker = new Asker(store);
      asked.calls = calls;
    });
    afterAll(() => opened.close());
    tests(asked);
  });
}
