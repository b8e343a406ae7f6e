import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DemarcheError } from '../../../src/model/errors.js';
import { Database } from '../../../src/store/sqlite/database.js';
import { openSqliteStore } from '../../../src/store/sqlite/index.js';
import { migrate } from '../../../src/store/sqlite/migrate.js';
import { fill, peskov } from '../../contract/small-world.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
});
afterEach(() => rm(folder, { recursive: true }));

const FIRST = '001-first.sql';
const SECOND = '002-second.sql';

describe('migrations', () => {
  it('are applied once, in the order of their numbers', async () => {
    const database = await Database.open(join(folder, 'graph.db'));
    await writeFile(join(folder, SECOND), 'ALTER TABLE thing ADD COLUMN name TEXT;');
    await writeFile(
      join(folder, FIRST),
      'CREATE TABLE thing (id TEXT); -- two statements\nCREATE INDEX i ON thing (id);',
    );
    expect(migrate(database, folder)).toEqual({ applied: [FIRST, SECOND], alreadyThere: [] });
    expect(migrate(database, folder)).toEqual({ applied: [], alreadyThere: [FIRST, SECOND] });
    database.close();
  });

  it('refuse a file that was changed after it was applied', async () => {
    const database = await Database.open(join(folder, 'graph.db'));
    await writeFile(join(folder, FIRST), 'CREATE TABLE thing (id TEXT);');
    migrate(database, folder);
    await writeFile(join(folder, FIRST), 'CREATE TABLE thing (id TEXT, name TEXT);');
    const changed = () => migrate(database, folder);
    expect(changed).toThrow(DemarcheError);
    expect(changed).toThrow(expect.objectContaining({ code: 'MIGRATION_CHANGED' }));
    database.close();
  });

  it('leave nothing behind where one of them fails', async () => {
    const database = await Database.open(join(folder, 'graph.db'));
    await writeFile(join(folder, FIRST), 'CREATE TABLE thing (id TEXT);');
    await writeFile(join(folder, SECOND), 'CREATE TABLE thing (id TEXT);');
    expect(() => migrate(database, folder)).toThrow(/already exists/);
    expect(database.all("SELECT name FROM sqlite_schema WHERE type = 'table'")).toEqual([]);
    database.close();
  });

  it('may start from several connections together', async () => {
    const file = join(folder, 'graph.db');
    const stores = await Promise.all([1, 2, 3].map(() => openSqliteStore({ file })));
    const reports = await Promise.all(stores.map((store) => store.migrate()));
    expect(reports.flatMap(({ applied }) => applied)).toEqual([...new Set(reports.flatMap(({ applied }) => applied))]);
    for (const store of stores) await store.close();
  });
});

describe('the file of the embedded store', () => {
  it('is made with its folder, and says where and what it is', async () => {
    const file = join(folder, 'deep', 'down', 'graph.db');
    const store = await openSqliteStore({ file });
    expect(await store.info()).toMatchObject({ engine: 'sqlite', location: file, migration: null, edges: 0 });
    expect(await store.check()).toHaveLength(1);
    await store.migrate();
    expect(await store.info()).toMatchObject({ migration: '005-events-across-articles.sql' });
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  it('is read by another connection as it was left, also from its log alone', async () => {
    const file = join(folder, 'graph.db');
    const store = await openSqliteStore({ file });
    await store.migrate();
    await fill(store);
    // As a killed process leaves it: the log is there and was never written back.
    for (const end of ['', '-wal']) await copyFile(file + end, join(folder, `killed.db${end}`));
    const reopened = await openSqliteStore({ file: join(folder, 'killed.db') });
    expect(await reopened.info()).toMatchObject((({ nodes, edges }) => ({ nodes, edges }))(await store.info()));
    expect(await reopened.nodes([peskov.id])).toEqual(await store.nodes([peskov.id]));
    expect(await reopened.check()).toEqual([]);
    await Promise.all([store.close(), reopened.close()]);
  });

  it('says STORE_UNAVAILABLE where it cannot be opened', async () => {
    const refused = openSqliteStore({ file: folder });
    await expect(refused).rejects.toBeInstanceOf(DemarcheError);
    await expect(refused).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('says STORE_UNAVAILABLE after it was closed', async () => {
    const store = await openSqliteStore({ file: join(folder, 'graph.db') });
    await store.migrate();
    await store.close();
    await expect(store.nodes([peskov.id])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
