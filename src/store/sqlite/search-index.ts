import type { NodeRecord } from '../../model/nodes.js';
import { indexText } from '../search-keys.js';
import type { Database } from './database.js';

/** Writes the search keys of a node, unless they are those of the record it had before. */
export function indexNode(database: Database, key: number, record: NodeRecord, before: NodeRecord | null): void {
  const words = indexText(record);
  if (before !== null) {
    if (words === indexText(before)) return;
    forgetNode(database, key);
  }
  if (words !== '') database.run('INSERT INTO search_index (rowid, words) VALUES (?, ?)', key, words);
}

export const forgetNode = (database: Database, key: number): void =>
  database.run('DELETE FROM search_index WHERE rowid = ?', key);
