/** Who is who by decision, as stored. */
import type { ArticleId, EntityId } from '../../model/ids.js';
import { groupBy } from '../group-by.js';
import { type JudgedId, NOBODY_ELSE, Who, type WhoRow } from '../identity/who.js';
import type { Connection, Run } from './connection.js';
import { cypherFile } from './cypher.js';

const WHO = cypherFile('read/who');
const MEMBERS = cypherFile('read/members');
const WRITE_WHO = cypherFile('write/write-who');

type StoredWho = Omit<WhoRow, 'apart'> & { readonly apart: string };

async function readRows(run: Run, ids: readonly JudgedId[]): Promise<readonly WhoRow[]> {
  const rows = await run<StoredWho>(WHO, { ids });
  return rows.map((row) => ({ ...row, apart: JSON.parse(row.apart) as WhoRow['apart'] }));
}

/** What decisions say of these ids, and of those that are meant by them. */
export async function readWho(run: Run, ids: readonly JudgedId[]): Promise<Who> {
  const rows = await readRows(run, ids);
  if (rows.length === 0) return NOBODY_ELSE;
  const who = new Who(rows);
  const missing = who.missing();
  return missing.length === 0 ? who : who.with(await readRows(run, missing));
}

/** Rows that say nothing are kept too: decisions hang on them. */
export const writeWho = (run: Run, rows: readonly WhoRow[]): Promise<unknown> =>
  run(WRITE_WHO, { rows: rows.map((row) => ({ ...row, apart: JSON.stringify(row.apart) })) });

/** For questions outside of a transaction. */
export const reading =
  (connection: Connection): Run =>
  (cypher, parameters) =>
    connection.read(cypher, parameters);

/** See GraphLookup. */
export async function survivors(
  connection: Connection,
  entities: readonly EntityId[],
  article: ArticleId,
): Promise<ReadonlyMap<EntityId, EntityId>> {
  const who = await readWho(reading(connection), entities);
  const meant = entities.map((id) => [id, who.meant(id, article).id] as const);
  return new Map(meant.filter(([id, survivor]) => survivor !== id));
}

/** See GraphReader. */
export async function members(
  connection: Connection,
  ids: readonly JudgedId[],
): Promise<readonly (readonly JudgedId[])[]> {
  const rows = await connection.read<{ root: JudgedId; id: JudgedId }>(MEMBERS, { roots: [...new Set(ids)] });
  const byRoot = groupBy(rows, ({ root }) => root);
  return ids.map((entity) => (byRoot.get(entity) ?? []).map(({ id }) => id).sort());
}

/** All ids that mean the same as this one, itself among them. */
export async function membersOf(connection: Connection, id: JudgedId): Promise<readonly JudgedId[]> {
  const root = (await readWho(reading(connection), [id])).rootOf(id);
  const [others = []] = await members(connection, [root]);
  return [...new Set([root, id, ...others])];
}
