import type { EntityId } from '../../model/ids.js';
import type { EntityRecord } from '../../model/nodes.js';
import { BEARERS_PER_KEY } from '../candidates/block-keys.js';
import { MOST_TOGETHER } from '../candidates/compare-entities.js';
import { byCodePoint } from '../fold.js';
import type { AlikeQuery } from '../query.js';
import type { AlikeRow } from '../rows.js';
import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { identitiesAround } from './decisions.js';
import { parseRecord } from './list.js';
import { termQuery } from './lucene.js';
import { whole } from './parameters.js';
import { reading } from './who.js';

const ALIKE = cypherFile('read/alike');

interface FoundRow {
  readonly place: number;
  readonly id: EntityId;
  readonly record: string;
  readonly articleCount: number;
  readonly together: number;
}

/** See GraphReader. */
export async function alike(
  connection: Connection,
  { parents }: AlikeQuery,
): Promise<readonly (readonly AlikeRow[])[]> {
  const found = await connection.read<FoundRow>(ALIKE, {
    parents: parents.map(({ id, keys }, place) => ({ place: whole(place), id, queries: keys.map(termQuery) })),
    bearers: whole(BEARERS_PER_KEY),
    most: whole(MOST_TOGETHER),
  });
  const ids = [...new Set([...parents.map(({ id }) => id), ...found.map(({ id }) => id)])];
  const identities = await identitiesAround(reading(connection), ids);
  const rows: AlikeRow[][] = parents.map(() => []);
  for (const { place, id, record, articleCount, together } of [...found].sort((a, b) => byCodePoint(a.id, b.id))) {
    const parent = parents[place]?.id;
    if (parent === undefined || identities.judgedDifferent(parent, id) !== null) continue;
    const node = parseRecord<EntityRecord>(record);
    rows[place]?.push({ node, articleCount, together, unsure: identities.judgedUnsure(parent, id) });
  }
  return rows;
}
