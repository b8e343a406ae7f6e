import { describe, jest } from '@jest/globals';
import { contractSuite } from './contract-suite.js';
import { NEO4J_TEST_TIMEOUT_MS, openTestNeo4j, testServer } from './neo4j.js';

jest.setTimeout(NEO4J_TEST_TIMEOUT_MS);

(testServer === null ? describe.skip : describe)('on the Neo4j of NEO4J_URI', () => {
  contractSuite('Neo4j', openTestNeo4j);
});
