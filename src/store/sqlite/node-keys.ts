import type { Database } from './database.js';
import { list, sqlFile } from './sql.js';

const NODE_KEYS = sqlFile('read/node-keys');

/** Keys of nodes by id; those that are not there are left out. */
export function nodeKeys(database: Database, ids: readonly string[]): Map<string, number> {
  if (ids.length === 0) return new Map();
  const rows = database.all<{ id: string; key: number | null }>(NODE_KEYS, list(ids));
  return new Map(rows.flatMap(({ id, key }) => (key === null ? [] : [[id, key] as const])));
}
