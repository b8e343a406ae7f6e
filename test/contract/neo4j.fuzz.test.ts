import { describe, jest } from '@jest/globals';
import { fuzzing } from './fuzz.js';
import { NEO4J_TEST_TIMEOUT_MS, openTestNeo4j, testServer } from './neo4j.js';

jest.setTimeout(NEO4J_TEST_TIMEOUT_MS);

(testServer === null ? describe.skip : describe)('on the Neo4j of NEO4J_URI', () => {
  fuzzing(openTestNeo4j, { graphs: 4, articles: 20, questions: 60 });
});
