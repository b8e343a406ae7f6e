import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Connection } from '../../../src/store/neo4j/connection.js';
import { openNeo4jStore } from '../../../src/store/neo4j/index.js';
import { migrate, statementsOf } from '../../../src/store/neo4j/migrate.js';
import { takeServer } from '../../contract/neo4j.js';
import { onNeo4j } from '../../contract/on-neo4j.js';
import { fill, peskov } from '../../contract/small-world.js';

const FIRST = '901-first.cypher';
const SECOND = '902-second.cypher';

describe('the statements of a migration', () => {
  it('end with a semicolon at the end of a line, comments belong to the one after', () => {
    expect(statementsOf('// why; so\nRETURN 1;\nRETURN\n  2;\n// the end\n')).toEqual([
      '// why; so\nRETURN 1',
      'RETURN\n  2',
    ]);
  });
});

onNeo4j('migrations', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof takeServer>>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-'));
    server = await takeServer();
  });
  afterEach(async () => {
    const connection = new Connection(server);
    for (const name of [FIRST, SECOND]) await connection.change('MATCH (m:Migration {name: $name}) DELETE m', { name });
    await connection.change('DROP INDEX thing IF EXISTS');
    await connection.close();
    await server.release();
    await rm(folder, { recursive: true });
  });

  it('are applied once, in the order of their numbers', async () => {
    const connection = new Connection(server);
    await writeFile(join(folder, SECOND), 'DROP INDEX thing;');
    await writeFile(join(folder, FIRST), 'CREATE INDEX thing IF NOT EXISTS FOR (t:Thing) ON (t.id);');
    expect((await migrate(connection, folder)).applied).toEqual([FIRST, SECOND]);
    const again = await migrate(connection, folder);
    expect(again.applied).toEqual([]);
    expect(again.alreadyThere).toEqual(expect.arrayContaining([FIRST, SECOND]));
    await connection.close();
  });

  it('refuse a file that was changed after it was applied', async () => {
    const connection = new Connection(server);
    await writeFile(join(folder, FIRST), 'CREATE INDEX thing IF NOT EXISTS FOR (t:Thing) ON (t.id);');
    await migrate(connection, folder);
    await writeFile(join(folder, FIRST), 'CREATE INDEX thing IF NOT EXISTS FOR (t:Thing) ON (t.name);');
    await expect(migrate(connection, folder)).rejects.toMatchObject({ code: 'MIGRATION_CHANGED' });
    await connection.close();
  });

  it('are not recorded where they fail', async () => {
    const connection = new Connection(server);
    await writeFile(join(folder, FIRST), 'CREATE NOTHING;');
    await expect(migrate(connection, folder)).rejects.toThrow(/Invalid input/);
    await writeFile(join(folder, FIRST), 'DROP INDEX thing IF EXISTS;');
    expect((await migrate(connection, folder)).applied).toEqual([FIRST]);
    await connection.close();
  });

  it('may start from several connections together', async () => {
    await writeFile(join(folder, FIRST), 'CREATE INDEX thing IF NOT EXISTS FOR (t:Thing) ON (t.id);');
    const connections = [1, 2, 3].map(() => new Connection(server));
    const reports = await Promise.all(connections.map((connection) => migrate(connection, folder)));
    expect(reports.flatMap(({ applied }) => applied)).toEqual([FIRST]);
    await Promise.all(connections.map((connection) => connection.close()));
  });

  it('are told by the store, with where it is and without a secret', async () => {
    const store = await openNeo4jStore(server);
    await store.migrate();
    await fill(store);
    const { engine, migration, location, nodes } = await store.info();
    expect({ engine, migration, articles: nodes.Article }).toEqual({
      engine: 'neo4j',
      migration: '005-events-across-articles.cypher',
      articles: 4,
    });
    expect(location).not.toContain(server.password ?? 'no password');
    await store.close();
    await expect(store.nodes([peskov.id])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

describe('a server that is gone', () => {
  /** A port where nobody listens any more. */
  async function freePort(): Promise<number> {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const address = probe.address();
    await new Promise((resolve) => probe.close(resolve));
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  it('is STORE_UNAVAILABLE for reads and writes, and none of them hangs', async () => {
    const store = await openNeo4jStore({ uri: `bolt://127.0.0.1:${await freePort()}`, password: 'none', retryMs: 100 });
    const unavailable = { code: 'STORE_UNAVAILABLE' };
    await expect(store.nodes([peskov.id])).rejects.toMatchObject(unavailable);
    await expect(store.info()).rejects.toMatchObject(unavailable);
    await expect(store.migrate()).rejects.toMatchObject(unavailable);
    await expect(fill(store)).rejects.toMatchObject(unavailable);
    await store.close();
  });

  it('is a matter of configuration where the address is none', async () => {
    await expect(openNeo4jStore({ uri: 'postgres://somewhere' })).rejects.toMatchObject({ code: 'CONFIGURATION' });
  });
});
