import { expect, test } from '@jest/globals';
import { ingestAll } from '../../src/ingest/ingest-all.js';
import { ingestSource } from '../../src/ingest/pipeline.js';
import { articleIdOf } from '../../src/resolve/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import type { ArticleSource } from '../../src/text/article-source.js';
import { portraitOf } from '../support/portrait.js';
import { incoming, sampleArticles } from '../support/varied-articles.js';

async function storeWith(sources: readonly ArticleSource[]): Promise<GraphStore> {
  const store = await openSqliteStore({ file: ':memory:' });
  await store.migrate();
  await ingestAll(incoming(sources), store);
  return store;
}

const samples = sampleArticles();

/** A wire story, its copy, the two reports of one statement, and some that share less. */
const TAKEN_BACK = samples.flatMap(({ title }, index) =>
  index % 6 === 0 || /officials say|eases ban|at war with|threatens NATO/u.test(title ?? '')
    ? [[title, index] as const]
    : [],
);

test.each(TAKEN_BACK)('taking back "%s" leaves what a graph shows that never had it', async (_, index) => {
  const source = samples[index] as ArticleSource;
  const never = await storeWith(samples.filter((other) => other !== source));
  const store = await storeWith(samples);
  const report = await store.retract(articleIdOf(source));
  expect(report?.removed.Article).toBe(1);
  expect(await portraitOf(store)).toEqual(await portraitOf(never));
  expect(await store.check()).toEqual([]);
});

test('what was taken back can be taken in again', async () => {
  const store = await storeWith(samples);
  const before = await portraitOf(store);
  for (const source of samples) await store.retract(articleIdOf(source));
  expect((await portraitOf(store)).nodes).toEqual([]);
  for (const source of samples) await ingestSource(source, store);
  expect(await portraitOf(store)).toEqual(before);
});
