import type { EdgeProperties } from '../../model/article-change.js';
import type { NodeId } from '../../model/ids.js';
import { leftOut } from '../left-out.js';
import type { ExpandQuery } from '../query.js';
import { edgeLabel } from '../row-keys.js';
import type { Expansion, GraphEdge } from '../rows.js';
import type { SqlRow } from './binding.js';
import type { Database } from './database.js';
import { nodeKeys } from './node-keys.js';
import { list, sqlFile } from './sql.js';

const EXPAND = sqlFile('read/expand');
const DEGREES = sqlFile('read/degrees');

export function expandNodes(database: Database, { ids, perNode }: ExpandQuery): Expansion {
  const idOfKey = new Map([...nodeKeys(database, [...new Set(ids)])].map(([id, key]) => [key, id as NodeId]));
  const keys = list([...idOfKey.keys()]);
  const edges = database.all(EXPAND, keys, perNode).map(toEdge);
  const degrees = database
    .all<{ key: number; degree: number }>(DEGREES, keys)
    .map(({ key, degree }) => ({ id: idOfKey.get(key) as NodeId, degree }));
  return { edges, omitted: leftOut(edges, degrees) };
}

function toEdge({ id, type, from_id, to_id, origins, title, role, polarity, item }: SqlRow): GraphEdge {
  const given = Object.entries({ title, role, polarity, item }).filter(([, value]) => value !== null);
  const label = edgeLabel(Object.fromEntries(given) as EdgeProperties);
  return { id, type, fromId: from_id, toId: to_id, origins, label } as GraphEdge;
}
