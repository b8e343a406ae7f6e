/** A Neo4j that one test file has for itself, to stop and start. */
import { packagePath } from '../../src/package-root.js';
import { testServer } from '../contract/neo4j.js';

const { Neo4jUnavailable, startNeo4j }: typeof import('../../scripts/neo4j/server.mjs') = await import(
  packagePath('scripts', 'neo4j', 'server.mjs')
);

export type OwnNeo4j = Extract<Awaited<ReturnType<typeof startOwn>>, object>;

/** @returns the server, or in words why there is none: it is only started beside the Neo4j of the run */
export async function startOwn() {
  if (testServer === null) return 'NEO4J_URI is not set';
  try {
    return await startNeo4j({ name: 'own', temporary: true, fast: true, auth: false, offline: true });
  } catch (error) {
    if (error instanceof Neo4jUnavailable) return error.reason;
    throw error;
  }
}
