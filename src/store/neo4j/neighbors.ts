/** Who is tied to whom: the server gathers ties, a row for each pair, type and direction; pages are cut here. */
import type { NodeId } from '../../model/ids.js';
import type { EntityRecord } from '../../model/nodes.js';
import { RELATION_TYPES } from '../../model/relationships.js';
import { groupBy } from '../group-by.js';
import { type FoundTie, neighborPage } from '../neighbor-page.js';
import { FACT_TIES_OF_ENTITIES, type NeighborQuery } from '../query.js';
import type { NeighborPage } from '../rows.js';
import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { readNodes } from './nodes.js';
import { byParent } from './page.js';

const NEIGHBORS = cypherFile('read/neighbors');

interface TieRow extends FoundTie {
  readonly parent: number;
  readonly origins: readonly string[];
}

/** Two round trips: which neighbors are shown is known only when all ties are, and only these are read. */
export async function neighborPages(connection: Connection, query: NeighborQuery): Promise<readonly NeighborPage[]> {
  const { parents, direction } = query;
  const ties = query.ties ?? [...RELATION_TYPES, ...FACT_TIES_OF_ENTITIES];
  const found = await connection.read<TieRow>(NEIGHBORS, { parents, ties, direction });
  const rows = byParent(found, parents.length);
  const origins = rows.map(originsOf);
  const pages = (load: Parameters<typeof neighborPage>[3]): readonly NeighborPage[] =>
    rows.map((own, parent) => neighborPage(own, origins[parent] ?? new Map(), query, load));
  const shown = new Set<string>();
  const counted = pages((ids) => {
    for (const id of ids) shown.add(id);
    return null;
  });
  if (shown.size === 0) return counted;
  const ids = [...shown] as NodeId[];
  const records = await readNodes(connection, ids);
  const byId = new Map(ids.map((id, i) => [id as string, records[i] as EntityRecord]));
  return pages(() => byId);
}

/** How many independent origins tell of any tie to each neighbor. */
const originsOf = (rows: readonly TieRow[]): ReadonlyMap<string, number> =>
  new Map(
    [...groupBy(rows, ({ other }) => other)].map(([other, ties]) => [
      other,
      new Set(ties.flatMap(({ origins }) => origins)).size,
    ]),
  );
