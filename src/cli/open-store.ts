import type { GraphStore } from '../store/graph-store.js';
import { chooseStore, type StoreChoice } from './choose-store.js';
import type { Environment } from './environment.js';

/** Opens the chosen store as it is. @throws DemarcheError CONFIGURATION, STORE_UNAVAILABLE */
export async function openChosenStore(choice: StoreChoice): Promise<GraphStore> {
  // Loaded when they are needed: each brings a driver that the other has no use for.
  if (choice.engine === 'sqlite') {
    const { openSqliteStore } = await import('../store/sqlite/index.js');
    return openSqliteStore(choice);
  }
  const { openNeo4jStore } = await import('../store/neo4j/index.js');
  return openNeo4jStore({ ...choice, database: choice.database ?? undefined });
}

/**
 * Opens the store that the settings choose, with its tables up to date. Whoever opens it closes it.
 * @throws DemarcheError CONFIGURATION, STORE_UNAVAILABLE, MIGRATION_CHANGED
 */
export async function openStore(environment: Environment = process.env): Promise<GraphStore> {
  const store = await openChosenStore(chooseStore(environment));
  try {
    await store.migrate();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
