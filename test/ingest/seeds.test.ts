import { expect, test } from '@jest/globals';
import { ingestAll } from '../../src/ingest/ingest-all.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import { incoming, seedArticles } from '../support/varied-articles.js';

const seeds = seedArticles();

// They are not part of the repository. Not by console.warn: Jest shows nothing of a file whose tests are all skipped.
if (seeds.length === 0)
  process.stderr.write('NOT TRIED, for ../shared is not there: taking in the annotated articles\n');
const whereSeeds = seeds.length > 0 ? test : test.skip;

whereSeeds('the annotated articles are taken in without failure', async () => {
  const store = await openSqliteStore({ file: ':memory:' });
  await store.migrate();
  const summary = await ingestAll(incoming(seeds), store);
  expect(summary).toMatchObject({ stored: seeds.length, unchanged: 0, refused: 0 });
  expect(await store.check()).toEqual([]);
  const { nodes, edges } = await store.info();
  expect(nodes.Statement).toBeGreaterThan(seeds.length);
  expect(edges).toBeGreaterThan(seeds.length);
});
