import type { GraphStore } from '../../src/store/graph-store.js';

/** A store under test: empty and migrated, and cleaned away after use. */
export interface OpenedStore {
  readonly store: GraphStore;
  close(): Promise<void>;
}

export type OpenStore = () => Promise<OpenedStore>;

/** Runs the work on a fresh store. */
export async function withStore<T>(open: OpenStore, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const opened = await open();
  try {
    return await work(opened.store);
  } finally {
    await opened.close();
  }
}
