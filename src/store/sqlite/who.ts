/** Who is who by decision, as stored. */
import type { ArticleId, EntityId } from '../../model/ids.js';
import { groupBy } from '../group-by.js';
import { type JudgedId, NOBODY_ELSE, saysNothing, Who, type WhoRow } from '../identity/who.js';
import type { Database } from './database.js';
import { list } from './sql.js';

interface StoredWho {
  readonly id: JudgedId;
  readonly root_id: JudgedId;
  readonly apart: string;
  readonly aliases: string;
}

const READ = 'SELECT w.id, w.root_id, w.apart, w.aliases FROM json_each(?) j CROSS JOIN who w ON w.id = j.value';

const readRows = (database: Database, ids: readonly JudgedId[]): readonly WhoRow[] =>
  database.all<StoredWho>(READ, list(ids)).map(({ id, root_id, apart, aliases }) => ({
    id,
    rootId: root_id,
    apart: JSON.parse(apart) as WhoRow['apart'],
    aliases: JSON.parse(aliases) as readonly string[],
  }));

/** What decisions say of these ids, and of those that are meant by them. */
export function readWho(database: Database, ids: readonly JudgedId[]): Who {
  const rows = readRows(database, ids);
  if (rows.length === 0) return NOBODY_ELSE;
  const who = new Who(rows);
  return who.with(readRows(database, who.missing()));
}

export function writeWho(database: Database, rows: readonly WhoRow[]): void {
  for (const row of rows) {
    const { id, rootId, apart, aliases } = row;
    if (saysNothing(row)) database.run('DELETE FROM who WHERE id = ?', id);
    else {
      const values = [id, rootId, JSON.stringify(apart), JSON.stringify(aliases)];
      database.run('INSERT OR REPLACE INTO who (id, root_id, apart, aliases) VALUES (?, ?, ?, ?)', ...values);
    }
  }
}

/** See GraphLookup. */
export function survivors(
  database: Database,
  entities: readonly EntityId[],
  article: ArticleId,
): ReadonlyMap<EntityId, EntityId> {
  const who = readWho(database, entities);
  const meant = entities.map((id) => [id, who.meant(id, article).id] as const);
  return new Map(meant.filter(([id, survivor]) => survivor !== id));
}

/** See GraphReader. */
export function members(database: Database, ids: readonly JudgedId[]): readonly (readonly JudgedId[])[] {
  const rows = database.all<{ id: JudgedId; root_id: JudgedId }>(
    'SELECT w.id, w.root_id FROM json_each(?) j CROSS JOIN who w ON w.root_id = j.value AND w.id <> j.value',
    list([...new Set(ids)]),
  );
  const byRoot = groupBy(rows, ({ root_id }) => root_id);
  return ids.map((root) => (byRoot.get(root) ?? []).map(({ id }) => id).sort());
}

/** All ids that mean the same as this one, itself among them. */
export function membersOf(database: Database, id: JudgedId): readonly JudgedId[] {
  const root = readWho(database, [id]).rootOf(id);
  return [...new Set([root, id, ...(members(database, [root])[0] ?? [])])];
}
