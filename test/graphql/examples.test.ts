/** Every example is run on the ingested sample, on the oracle and on SQLite; on Neo4j it gives the answer of SQLite. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exampleVariables, type IngestPort, readExamples } from '../../src/graphql/index.js';
import { ingestAll } from '../../src/ingest/ingest-all.js';
import { type ChangeId, changeId } from '../../src/model/decision.js';
import { readSample } from '../../src/sample/read-sample.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openTestNeo4j } from '../contract/neo4j.js';
import { onNeo4j } from '../contract/on-neo4j.js';
import { openTestSqlite } from '../contract/sqlite.js';
import type { OpenedStore } from '../contract/store-factory.js';
import { Asker } from '../support/asking.js';
import { type Asked, overBothStores } from '../support/both-stores.js';

const EXAMPLES = readExamples().map((example) => [example.question, example] as const);

/** Lists that the sample leaves empty: sides are seldom taken outright, and no strike is told with numbers. */
const MAY_BE_EMPTY = ['toward', 'numbers', 'otherIds'];

/** Whoever may change the graph: the same changes have the same ids and times. */
function writing(store: GraphStore): Asker {
  let made = 0;
  const newChangeId = (): ChangeId => {
    made += 1;
    return changeId('example', String(made));
  };
  const now = () => `2024-12-01T00:00:0${made}.000Z`;
  const ingest: IngestPort = { ingest: () => Promise.reject(new Error('not here')), retract: async () => null };
  return new Asker(store, { ingest, newChangeId, now });
}

/** Of each list of the answer, by its path, whether it holds something anywhere. */
function listsOf(value: unknown, path = '', found = new Map<string, boolean>()): ReadonlyMap<string, boolean> {
  if (Array.isArray(value)) {
    found.set(path, found.get(path) === true || value.length > 0);
    for (const one of value) listsOf(one, path, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) listsOf(part, path === '' ? key : `${path}.${key}`, found);
  }
  return found;
}

async function ingestSample(store: GraphStore): Promise<void> {
  const { refused } = await ingestAll(readSample(), store, { now: () => '2024-12-01T00:00:00.000Z' });
  expect(refused).toBe(0);
}

overBothStores((asked: Asked) => {
  let asker: Asker;
  beforeAll(() => {
    asker = writing(asked.asker.store);
  });

  test.each(EXAMPLES)('%s', async (_, example) => {
    const variables = await exampleVariables(example, asked.asker.store);
    const missing = example.variables.filter(({ name }) => variables[name] === undefined);
    expect(missing).toEqual([]);
    const data = await asker.data(example.source, variables);
    const lists = listsOf(data);
    const empty = [...lists].filter(
      ([path, isFilled]) => !isFilled && !MAY_BE_EMPTY.some((name) => path.endsWith(name)),
    );
    expect(lists.size > 0 || example.source.includes('mutation')).toBe(true);
    expect(empty.map(([path]) => path)).toEqual([]);
  });
}, ingestSample);

onNeo4j('the examples', () => {
  let opened: readonly OpenedStore[];
  let sqlite: Asker;
  let neo4j: Asker;
  beforeAll(async () => {
    const [first, second] = [await openTestSqlite(), await openTestNeo4j()];
    opened = [first, second];
    for (const { store } of opened) await ingestSample(store);
    [sqlite, neo4j] = [writing(first.store), writing(second.store)];
  });
  afterAll(() => Promise.all(opened.map((one) => one.close())));

  test.each(EXAMPLES)('%s: as SQLite answers', async (_, example) => {
    const variables = await exampleVariables(example, sqlite.store);
    expect(await exampleVariables(example, neo4j.store)).toEqual(variables);
    const [expected, actual] = [
      await sqlite.data(example.source, variables),
      await neo4j.data(example.source, variables),
    ];
    expect(actual).toEqual(expected);
  });
});
