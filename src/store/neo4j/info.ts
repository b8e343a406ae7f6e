import { EDGE_TYPES } from '../../model/relationships.js';
import { NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import type { StoreInfo } from '../rows.js';
import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { newestMigration } from './migrate.js';

const COUNTS = cypherFile('read/counts');
const VERSION = cypherFile('read/version');

export async function storeInfo(connection: Connection): Promise<StoreInfo> {
  const [[version], counts, migration] = await Promise.all([
    connection.read<{ version: string }>(VERSION),
    connection.read<{ name: string; count: number }>(COUNTS),
    newestMigration(connection),
  ]);
  const byName = new Map(counts.map(({ name, count }) => [name, count]));
  const nodes = Object.fromEntries(NODE_KINDS.map((kind) => [kind, byName.get(kind) ?? 0])) as Record<NodeKind, number>;
  const edges = EDGE_TYPES.reduce((sum, type) => sum + (byName.get(type) ?? 0), 0);
  return {
    engine: 'neo4j',
    version: version?.version ?? '',
    location: connection.location,
    migration,
    nodes,
    edges,
  };
}
