import type { EntityId } from '../../model/ids.js';
import type { EntityRecord } from '../../model/nodes.js';
import { BEARERS_PER_KEY } from '../candidates/block-keys.js';
import { MOST_TOGETHER } from '../candidates/compare-entities.js';
import type { AlikeQuery } from '../query.js';
import type { AlikeRow } from '../rows.js';
import type { Database } from './database.js';
import { identitiesAround } from './decisions.js';
import { parseRecord } from './list.js';
import { sqlFile } from './sql.js';

const ALIKE = sqlFile('read/alike');

interface FoundRow {
  readonly place: number;
  readonly id: EntityId;
  readonly record: string;
  readonly article_count: number;
  readonly together: number;
}

/** See GraphReader. */
export function alike(database: Database, { parents }: AlikeQuery): readonly (readonly AlikeRow[])[] {
  const found = database.all<FoundRow>(ALIKE, JSON.stringify(parents), BEARERS_PER_KEY, MOST_TOGETHER);
  const identities = identitiesAround(database, [...parents.map(({ id }) => id), ...found.map(({ id }) => id)]);
  const rows: AlikeRow[][] = parents.map(() => []);
  for (const row of found) {
    const parent = parents[row.place]?.id;
    if (parent === undefined || identities.judgedDifferent(parent, row.id) !== null) continue;
    const node = parseRecord<EntityRecord>(row.record);
    const unsure = identities.judgedUnsure(parent, row.id);
    rows[row.place]?.push({ node, articleCount: row.article_count, together: row.together, unsure });
  }
  return rows;
}
