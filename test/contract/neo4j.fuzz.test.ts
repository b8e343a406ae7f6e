import { fuzzing } from './fuzz.js';
import { openTestNeo4j } from './neo4j.js';
import { onNeo4j } from './on-neo4j.js';

onNeo4j('the comparison with the oracle', () => {
  fuzzing(openTestNeo4j, { graphs: 4, articles: 20, questions: 60 });
});
