/** Keys by which entities that may be one are found. */
import type { EntityRecord } from '../../model/nodes.js';
import { blockKeys } from '../candidates/block-keys.js';
import type { Database } from './database.js';
import { parseRecord } from './list.js';

/** Only what has changed is written. */
export function writeBlocks(database: Database, key: number, record: EntityRecord, before: EntityRecord | null): void {
  const [now, then] = [new Set(blockKeys(record)), new Set(before === null ? [] : blockKeys(before))];
  for (const block of then) {
    if (!now.has(block)) database.run('DELETE FROM block WHERE key = ? AND entity_key = ?', block, key);
  }
  for (const block of now) {
    if (!then.has(block)) database.run('INSERT OR IGNORE INTO block (key, entity_key) VALUES (?, ?)', block, key);
  }
}

export const forgetBlocks = (database: Database, key: number): void =>
  database.run('DELETE FROM block WHERE entity_key = ?', key);

/** Writes the keys of all entities afresh. */
export function fillBlocks(database: Database): void {
  database.run('DELETE FROM block');
  for (const { key, record } of database.all<{ key: number; record: string }>('SELECT key, record FROM entity')) {
    writeBlocks(database, key, parseRecord<EntityRecord>(record), null);
  }
}
