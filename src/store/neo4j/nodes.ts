import type { NodeId } from '../../model/ids.js';
import type { NodeRecord } from '../../model/nodes.js';
import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { parseRecord } from './list.js';

const NODES = cypherFile('read/nodes');

/** In the order of the ids; null for those that are not there. */
export async function readNodes(
  connection: Connection,
  ids: readonly NodeId[],
): Promise<readonly (NodeRecord | null)[]> {
  if (ids.length === 0) return [];
  const rows = await connection.read<{ id: string; record: string }>(NODES, { ids: [...new Set(ids)] });
  const records = new Map(rows.map(({ id, record }) => [id, parseRecord(record)]));
  return ids.map((id) => records.get(id) ?? null);
}
