import { describe, jest } from '@jest/globals';
import { NEO4J_TEST_TIMEOUT_MS, testServer } from './neo4j.js';

/** Tests that need the Neo4j of the run. Where there is none they are skipped, and the run says so. */
export function onNeo4j(what: string, tests: () => void): void {
  describeUnless(testServer === null ? 'NEO4J_URI is not set' : null, `${what}, on the Neo4j of NEO4J_URI`, tests);
}

/** @param reason why they cannot run; null where they can */
export function describeUnless(reason: string | null, name: string, tests: () => void): void {
  // Not by console.warn: Jest shows nothing of a file whose tests are all skipped.
  if (reason !== null) process.stderr.write(`NOT TRIED, for ${reason}: ${name}\n`);
  jest.setTimeout(NEO4J_TEST_TIMEOUT_MS);
  (reason === null ? describe : describe.skip)(name, tests);
}
