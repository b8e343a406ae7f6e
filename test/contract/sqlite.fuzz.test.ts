import { fuzzing } from './fuzz.js';
import { openTestSqlite } from './sqlite.js';

fuzzing(openTestSqlite, { graphs: 12, articles: 25, questions: 60 });
