import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { newestMigration } from './migrate.js';

/** What must not be there, and the statement that counts it. Each reads the whole graph. */
const FAULTS = (
  [
    ['facts without a report', 'facts-without-report'],
    ['entities or topics that no article tells of', 'nodes-without-source'],
    ['edges without evidence, or whose evidence is counted wrongly', 'edges-miscounted'],
    ['edges that wait though both of their ends are there', 'edges-waiting-in-vain'],
    ['edges with evidence from articles that are not there', 'edges-of-missing-articles'],
    [
      'articles stored by an older version, which decisions on who is who do not reach: retract them and take them in again',
      'articles-untold',
    ],
    ['mentions kept with another article than they stand in', 'mentions-misplaced'],
  ] as const
).map(([sentence, name]) => ({ sentence, cypher: cypherFile(`read/check-${name}`) }));

export async function checkStore(connection: Connection): Promise<readonly string[]> {
  if ((await newestMigration(connection)) === null) {
    return ['the database has no constraints and indexes yet: run `demarche migrate`'];
  }
  const faults: string[] = [];
  for (const { sentence, cypher } of FAULTS) {
    const [row] = await connection.read<{ found: number }>(cypher);
    if (row !== undefined && row.found > 0) faults.push(`there are ${row.found} ${sentence}`);
  }
  return faults;
}
