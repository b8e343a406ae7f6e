import { contractSuite } from './contract-suite.js';
import { openTestNeo4j } from './neo4j.js';
import { onNeo4j } from './on-neo4j.js';

onNeo4j('the contract', () => {
  contractSuite('Neo4j', openTestNeo4j, 1);
});
