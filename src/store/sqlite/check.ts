import type { Database } from './database.js';
import { newestMigration } from './migrate.js';

/** What must not be there, and the sentence that says it; each statement counts. */
const FAULTS: readonly (readonly [sentence: string, statement: string])[] = [
  [
    'facts without a report',
    `SELECT count(*) AS found FROM (SELECT key FROM statement UNION ALL SELECT key FROM event
     UNION ALL SELECT key FROM permission) WHERE NOT EXISTS (SELECT 1 FROM report WHERE fact_key = key)`,
  ],
  [
    'entities or topics that no article tells of',
    `SELECT count(*) AS found FROM (SELECT key FROM entity UNION ALL SELECT key FROM topic)
     WHERE NOT EXISTS (SELECT 1 FROM source WHERE node_key = key)`,
  ],
  [
    'edges without evidence',
    'SELECT count(*) AS found FROM edge WHERE NOT EXISTS (SELECT 1 FROM edge_evidence WHERE edge_key = edge.key)',
  ],
  [
    'edges whose ends are not there',
    `WITH node AS (SELECT key FROM entity UNION ALL SELECT key FROM topic UNION ALL SELECT key FROM statement
     UNION ALL SELECT key FROM event UNION ALL SELECT key FROM permission)
     SELECT count(*) AS found FROM edge WHERE from_key IS NOT NULL
     AND (from_key NOT IN (SELECT key FROM node) OR to_key NOT IN (SELECT key FROM node))`,
  ],
  [
    'edges whose origins are counted wrongly',
    `SELECT count(*) AS found FROM edge WHERE origins <> (SELECT count(DISTINCT a.origin_id) FROM edge_evidence e
     JOIN article a ON a.key = e.article_key WHERE e.edge_key = edge.key)`,
  ],
  [
    'pieces of evidence from articles that are not there',
    `SELECT count(*) AS found FROM (SELECT article_key FROM report UNION ALL SELECT article_key FROM mention
     UNION ALL SELECT article_key FROM edge_evidence) WHERE article_key NOT IN (SELECT key FROM article)`,
  ],
  [
    'articles of which it is not kept what they told',
    'SELECT count(*) AS found FROM article WHERE key NOT IN (SELECT article_key FROM told)',
  ],
  [
    'mentions whose words are not in their article',
    `SELECT count(*) AS found FROM mention m JOIN article a ON a.key = m.article_key
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
