/** The Neo4j of the test run, where there is one: empty for each store that is opened, which waits for the one before. */
import neo4j, { type Driver } from 'neo4j-driver';
import { openNeo4jStore } from '../../src/store/neo4j/index.js';
import type { OpenedStore } from './store-factory.js';

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;

export interface TestServer {
  readonly uri: string;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string;
}

/** Null where the run has no Neo4j. */
export const testServer: TestServer | null =
  NEO4J_URI === undefined || NEO4J_URI === ''
    ? null
    : { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE ?? 'neo4j' };

/** Waiting for stores that other test files have open. */
export const NEO4J_TEST_TIMEOUT_MS = 240_000;

/** Throws where there is no Neo4j: ask `testServer` first. */
export async function openTestNeo4j(): Promise<OpenedStore> {
  const server = await takeServer();
  const store = await openNeo4jStore(server);
  await store.migrate();
  return {
    store,
    close: async () => {
      await store.close();
      await server.release();
    },
  };
}

/**
 * The server for one test alone, emptied of all nodes (the schema and the record of migrations stay). Test files run side by
 * side and share it, so a lock is held until `release`: a transaction that never commits, which is gone with its process.
 */
export async function takeServer(): Promise<TestServer & { release(): Promise<void> }> {
  if (testServer === null) throw new Error('NEO4J_URI is not set');
  const { uri, user = 'neo4j', password, database } = testServer;
  const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password));
  const session = driver.session({ database });
  // Files that start together may lock each other out here; the driver tries what it manages again.
  for (const statement of [
    'CREATE CONSTRAINT test_lock IF NOT EXISTS FOR (l:TestLock) REQUIRE l.id IS UNIQUE',
    "MERGE (:TestLock {id: 'test'})",
  ]) {
    await session.executeWrite((transaction) => transaction.run(statement));
  }
  const transaction = session.beginTransaction();
  await transaction.run("MATCH (l:TestLock {id: 'test'}) SET l.held = true");
  await wipe(driver, database);
  const release = async (): Promise<void> => {
    await transaction.rollback();
    await driver.close();
  };
  return { ...testServer, release };
}

async function wipe(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  await session.run('MATCH (n) WHERE NOT n:TestLock AND NOT n:Migration AND NOT n:Lock DETACH DELETE n');
  await session.close();
}
