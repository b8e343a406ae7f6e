import { describe, jest } from '@jest/globals';
import { NEO4J_TEST_TIMEOUT_MS, testServer } from './neo4j.js';

/** Tests that need the Neo4j of the run. Where there is none they are skipped, and the run says so. */
export function onNeo4j(what: string, tests: () => void): void {
  const name = `${what}, on the Neo4j of NEO4J_URI`;
  if (testServer === null) {
    console.warn(`NOT TRIED, for NEO4J_URI is not set: ${name}`);
    describe.skip(name, tests);
    return;
  }
  jest.setTimeout(NEO4J_TEST_TIMEOUT_MS);
  describe(name, tests);
}
