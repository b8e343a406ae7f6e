import type { EdgeProperties } from '../../model/article-change.js';
import type { NodeId } from '../../model/ids.js';
import { byCodePoint } from '../fold.js';
import { leftOut } from '../left-out.js';
import type { ExpandQuery } from '../query.js';
import { edgeLabel } from '../row-keys.js';
import type { Expansion, GraphEdge } from '../rows.js';
import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { whole } from './parameters.js';

const EXPAND = cypherFile('read/expand');

interface EdgeRow extends Omit<GraphEdge, 'label'> {
  readonly nodeId: NodeId;
  readonly degree: number;
  readonly title: string | null;
  readonly role: string | null;
  readonly polarity: string | null;
  readonly item: string | null;
}

/** An edge between two of the nodes comes with each of them. */
export async function expandNodes(connection: Connection, { ids, perNode }: ExpandQuery): Promise<Expansion> {
  const rows = await connection.read<EdgeRow>(EXPAND, { ids: [...new Set(ids)], perNode: whole(perNode) });
  const edges = [...new Map(rows.map((row) => [row.id, toEdge(row)])).values()];
  const degrees = new Map(rows.map(({ nodeId, degree }) => [nodeId, degree]));
  return {
    edges: edges.sort((a, b) => b.origins - a.origins || byCodePoint(a.id, b.id)),
    omitted: leftOut(
      edges,
      [...degrees].map(([id, degree]) => ({ id, degree })),
    ),
  };
}

function toEdge({ id, type, fromId, toId, origins, title, role, polarity, item }: EdgeRow): GraphEdge {
  const given = Object.entries({ title, role, polarity, item }).filter(([, value]) => value !== null);
  return { id, type, fromId, toId, origins, label: edgeLabel(Object.fromEntries(given) as EdgeProperties) };
}
