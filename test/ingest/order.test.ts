import { expect, test } from '@jest/globals';
import { ingestAll } from '../../src/ingest/ingest-all.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import type { ArticleSource } from '../../src/text/article-source.js';
import { portraitOf } from '../support/portrait.js';
import { Random } from '../support/random.js';
import { incoming, sampleArticles, seedArticles, varied } from '../support/varied-articles.js';

async function portrait(sources: readonly ArticleSource[]) {
  const store = await openSqliteStore({ file: ':memory:' });
  await store.migrate();
  await ingestAll(incoming(sources), store);
  const found = await portraitOf(store);
  await store.close();
  return found;
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const rest = [...items];
  return items.map(() => rest.splice(random.int(rest.length), 1)[0] as T);
}

const samples = [...sampleArticles(), ...seedArticles()];

test('the samples and seeds give one graph whatever the order in which they come', async () => {
  const forward = await portrait(samples);
  expect(await portrait([...samples].reverse())).toEqual(forward);
  expect(await portrait(shuffled(samples, new Random(2)))).toEqual(forward);
});

test('entities, mentions, events, permissions and topics do not depend on the order among many like articles', async () => {
  const random = new Random(9);
  const sources = Array.from({ length: 60 }, (_, index) =>
    varied(samples[index % samples.length] as ArticleSource, random, index),
  );
  const steady = async (order: readonly ArticleSource[]) => {
    const { nodes, mentions } = await portrait(order);
    // Which of many like articles is a copy of which, and so how many origins there are, depends on whom each meets first.
    const kept = nodes.filter((node) => !/"__typename":"(?:Article|Statement)"/u.test(node));
    return { mentions, nodes: kept.map((node) => node.replace(/"origins":\d+/u, '')) };
  };
  expect(await steady([...sources].reverse())).toEqual(await steady(sources));
});
