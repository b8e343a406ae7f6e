import type { EntityRecord, TopicRecord } from '../../model/nodes.js';
import { nameKeys } from '../fold.js';
import type { Database } from './database.js';

type Named = EntityRecord | TopicRecord;

/** Keeps the folded names by which a node is found; only what has changed is written. */
export function writeNames(database: Database, key: number, record: Named, before: Named | null): void {
  const [now, then] = [nameKeys(record), before === null ? [] : nameKeys(before)];
  for (const name of then) {
    if (!now.includes(name)) database.run('DELETE FROM node_name WHERE name = ? AND node_key = ?', name, key);
  }
  for (const name of now) {
    if (!then.includes(name)) database.run('INSERT INTO node_name (name, node_key) VALUES (?, ?)', name, key);
  }
}

export const forgetNames = (database: Database, key: number): void =>
  database.run('DELETE FROM node_name WHERE node_key = ?', key);
