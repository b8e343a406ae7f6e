/** What the planner of Neo4j makes of every statement: nothing that grows with the graph, unless there is a reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { packagePath } from '../../../src/package-root.js';
import { openNeo4jStore } from '../../../src/store/neo4j/index.js';
import { takeServer } from '../../contract/neo4j.js';
import { onNeo4j } from '../../contract/on-neo4j.js';

const SUSPECT =
  /^(?:AllNodesScan|NodeByLabelScan|PartitionedNodeByLabelScan|CartesianProduct|Eager|.*AllRelationshipsScan)$/;

const WHOLE_LIST = 'a branch for conditions that no index answers: the condition is tried on each node of the kind';
const READS_ALL = 'made to read the whole graph, for `demarche doctor`';
const ONE_ARTICLE = 'writes what it has read: holds the rows of one article, some hundred';
const ENDS_BY_ID = 'two ends, each found by its id: a product of one row with one';
const COUNT_STORE = 'counts of labels and types come from the count store when they are asked for with their kinds';

/** Statements by name, with what each is allowed and why. */
const ALLOWED: Readonly<Record<string, readonly (readonly [operator: string, why: string])[]>> = {
  ...Object.fromEntries(
    [
      'list-named',
      'list-statements',
      'list-events',
      'list-permissions',
      'list-articles',
      'count-list',
      'find',
      'find-tied',
      'aggregate',
    ].map((name) => [`read/${name}`, [['NodeByLabelScan', WHOLE_LIST]]]),
  ),
  'read/counts': [
    ['NodeByLabelScan', COUNT_STORE],
    ['AllNodesScan', COUNT_STORE],
  ],
  'read/migrations': [['NodeByLabelScan', 'as many nodes as there are migrations']],
  'read/check-facts-without-report': [['AllNodesScan', READS_ALL]],
  'read/check-nodes-without-source': [['AllNodesScan', READS_ALL]],
  'read/check-edges-miscounted': [['AllNodesScan', READS_ALL]],
  'read/check-edges-of-missing-articles': [['AllNodesScan', READS_ALL]],
  'read/check-edges-waiting-in-vain': [['NodeByLabelScan', READS_ALL]],
  'read/check-articles-untold': [['NodeByLabelScan', READS_ALL]],
  'read/entities-without-blocks': [['NodeByLabelScan', 'a part of a migration: run until there are none']],
  'read/check-mentions-misplaced': [['NodeByLabelScan', READS_ALL]],
  ...Object.fromEntries(
    readdirSync(packagePath('cypher', 'write')).map((file) => [
      `write/${file.replace('.cypher', '')}`,
      [
        ['Eager', ONE_ARTICLE],
        ['CartesianProduct', ENDS_BY_ID],
      ],
    ]),
  ),
};

const files = ['read', 'write'].flatMap((folder) =>
  readdirSync(packagePath('cypher', folder)).map((file) => `${folder}/${file.replace('.cypher', '')}`),
);

const operatorsOf = (plan: Plan): string[] => [
  plan.operatorType.replace(/@.*$/, ''),
  ...(plan.children ?? []).flatMap(operatorsOf),
];

async function explain(driver: Driver, database: string, name: string): Promise<readonly string[]> {
  const text = readFileSync(packagePath('cypher', `${name}.cypher`), 'utf8');
  const parameters = Object.fromEntries([...text.matchAll(/\$([a-z]\w*)/gi)].map(([, parameter]) => [parameter, null]));
  const session = driver.session({ database });
  const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
  await session.close();
  return summary.plan ? [...new Set(operatorsOf(summary.plan))] : [];
}

onNeo4j('the plans of the statements', () => {
  it('read no more than they must, or have a reason', async () => {
    const server = await takeServer();
    const store = await openNeo4jStore(server);
    await store.migrate();
    await store.close();
    const { uri, user = 'neo4j', password = '', database } = server;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    const found: string[] = [];
    for (const name of files) {
      const allowed = (ALLOWED[name] ?? []).map(([operator]) => operator);
      const operators = await explain(driver, database, name);
      const bad = operators.filter((operator) => SUSPECT.test(operator) && !allowed.includes(operator));
      found.push(...bad.map((operator) => `${name}: ${operator}`));
    }
    await driver.close();
    await server.release();
    expect(found).toEqual([]);
  });

  it('are allowed nothing for statements that are no more', () => {
    expect(Object.keys(ALLOWED).filter((name) => !files.includes(name))).toEqual([]);
  });
});
