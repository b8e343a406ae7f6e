import type { Database } from './database.js';
import { newestMigration } from './migrate.js';

/** What must not be there, and the sentence that says it; each statement counts. */
const FAULTS: readonly (readonly [sentence: string, statement: string])[] = [
  [
    'facts without a report',
    `SELECT count(*) AS found FROM (SELECT id FROM statement UNION ALL SELECT id FROM event UNION ALL SELECT id FROM permission)
     WHERE NOT EXISTS (SELECT 1 FROM report WHERE fact_id = id)`,
  ],
  [
    'entities or topics that no article tells of',
    `SELECT count(*) AS found FROM (SELECT id FROM entity UNION ALL SELECT id FROM topic)
     WHERE NOT EXISTS (SELECT 1 FROM source WHERE node_id = id)`,
  ],
  [
    'edges without evidence',
    `SELECT count(*) AS found FROM edge WHERE NOT EXISTS (SELECT 1 FROM edge_evidence WHERE edge_id = edge.id)`,
  ],
  [
    'edges whose origins are counted wrongly',
    `SELECT count(*) AS found FROM edge WHERE origins <> (SELECT count(DISTINCT a.origin_id) FROM edge_evidence e
     JOIN article a ON a.id = e.article_id WHERE e.edge_id = edge.id)`,
  ],
  [
    'pieces of evidence from articles that are not there',
    `SELECT count(*) AS found FROM (SELECT article_id FROM report UNION ALL SELECT article_id FROM mention
     UNION ALL SELECT article_id FROM edge_evidence) WHERE article_id NOT IN (SELECT id FROM article)`,
  ],
  [
    'mentions whose words are not those of the article',
    `SELECT count(*) AS found FROM mention m JOIN article a ON a.id = m.article_id
     WHERE instr(a.record ->> '$.text', m.evidence ->> '$.words') = 0`,
  ],
];

export function checkStore(database: Database): readonly string[] {
  if (newestMigration(database) === null) return ['the database has no tables yet: run `demarche migrate`'];
  const damage = database
    .all<{ quick_check: string }>('PRAGMA quick_check')
    .map((row) => row.quick_check)
    .filter((line) => line !== 'ok');
  const faults = FAULTS.flatMap(([sentence, statement]) => {
    const found = database.get<{ found: number }>(statement)?.found ?? 0;
    return found === 0 ? [] : [`there are ${found} ${sentence}`];
  });
  return [...damage.map((line) => `the file is damaged: ${line}`), ...faults];
}
