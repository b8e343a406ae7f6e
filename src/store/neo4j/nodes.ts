import type { NodeId } from '../../model/ids.js';
import type { NodeRecord } from '../../model/nodes.js';
import { isJudgedId } from '../identity/judged-change.js';
import type { JudgedId } from '../identity/who.js';
import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { parseRecord } from './list.js';
import { reading, readWho } from './who.js';

const NODES = cypherFile('read/nodes');

/** In the order of the ids; null for those that are not there. */
export async function readNodes(
  connection: Connection,
  ids: readonly NodeId[],
): Promise<readonly (NodeRecord | null)[]> {
  if (ids.length === 0) return [];
  const records = await recordsOf(connection, ids);
  const missing = ids.filter((id) => !records.has(id)).filter(isJudgedId);
  if (missing.length === 0) return ids.map((id) => records.get(id) ?? null);
  const who = await readWho(reading(connection), missing);
  const survivors = who.isPlain
    ? records
    : await recordsOf(
        connection,
        missing.map((id) => who.rootOf(id)),
      );
  return ids.map((id) => records.get(id) ?? survivors.get(who.rootOf(id as JudgedId)) ?? null);
}

async function recordsOf(connection: Connection, ids: readonly NodeId[]): Promise<ReadonlyMap<string, NodeRecord>> {
  const rows = await connection.read<{ id: string; record: string }>(NODES, { ids: [...new Set(ids)] });
  return new Map(rows.map(({ id, record }) => [id, parseRecord(record)]));
}
