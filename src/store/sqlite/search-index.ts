import type { NodeRecord } from '../../model/nodes.js';
import { indexText } from '../search-keys.js';
import type { Database } from './database.js';
import { SEARCH_NUMBER, SEARCH_TABLES, TABLE_OF, type Table } from './tables.js';

const rowIdOf = (table: Table, key: number): number => key * SEARCH_TABLES + SEARCH_NUMBER[table];

/** Writes the search keys of a node, unless they are those of the record it had before. */
export function indexNode(database: Database, key: number, record: NodeRecord, before: NodeRecord | null): void {
  const words = indexText(record);
  if (before !== null) {
    if (words === indexText(before)) return;
    forgetNode(database, TABLE_OF[record.__typename], key);
  }
  const rowId = rowIdOf(TABLE_OF[record.__typename], key);
  if (words !== '') database.run('INSERT INTO search_index (rowid, words) VALUES (?, ?)', rowId, words);
}

export const forgetNode = (database: Database, table: Table, key: number): void =>
  database.run('DELETE FROM search_index WHERE rowid = ?', rowIdOf(table, key));
