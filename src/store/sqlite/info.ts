import { NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import type { StoreInfo } from '../rows.js';
import type { Database } from './database.js';
import { newestMigration } from './migrate.js';
import { sqlFile } from './sql.js';

const COUNTS = sqlFile('read/counts');

export function countNodes(database: Database): { nodes: Record<NodeKind, number>; edges: number } {
  const rows = database.all<{ kind: string; count: number }>(COUNTS);
  const counts = new Map(rows.map(({ kind, count }) => [kind, count]));
  const nodes = Object.fromEntries(NODE_KINDS.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<NodeKind, number>;
  return { nodes, edges: counts.get('edges') ?? 0 };
}

const NOTHING: ReturnType<typeof countNodes> = {
  nodes: Object.fromEntries(NODE_KINDS.map((kind) => [kind, 0])) as Record<NodeKind, number>,
  edges: 0,
};

export function storeInfo(database: Database): StoreInfo {
  const [row] = database.all<{ version: string }>('SELECT sqlite_version() AS version');
  const migration = newestMigration(database);
  const counts = migration === null ? NOTHING : countNodes(database);
  return { engine: 'sqlite', version: row?.version ?? '', location: database.file, migration, ...counts };
}
