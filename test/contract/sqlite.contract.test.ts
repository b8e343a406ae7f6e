import { contractSuite } from './contract-suite.js';
import { openTestSqlite } from './sqlite.js';

contractSuite('SQLite', openTestSqlite);
