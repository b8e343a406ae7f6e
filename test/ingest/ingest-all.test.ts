import { describe, expect, it, test } from '@jest/globals';
import { readHere } from '../../src/ingest/article-reader.js';
import type { Incoming } from '../../src/ingest/incoming.js';
import { type IngestProgress, ingestAll } from '../../src/ingest/ingest-all.js';
import { ingestSource } from '../../src/ingest/pipeline.js';
import { ArticleError, DemarcheError } from '../../src/model/errors.js';
import { parsePartialDate } from '../../src/model/partial-date.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import { MemoryStore } from '../support/memory-store.js';
import { portraitOf } from '../support/portrait.js';
import { Random } from '../support/random.js';
import { incoming, sampleArticles, varied } from '../support/varied-articles.js';

const GOOD = 'Kremlin spokesman Dmitry Peskov said on Friday that Washington had given Kyiv permission.';
const OTHER = 'Antony Blinken said the United States would adapt as the battlefield changed.';

const article = (name: string, text: string): Incoming => ({
  name,
  source: { text, outlet: 'The Paper Lantern', publishedAt: parsePartialDate('2024-05-31') },
});

async function* these(...items: readonly Incoming[]): AsyncGenerator<Incoming> {
  yield* items;
}

/** The store with one of its methods put in the place of the real one. */
const withMethod = (store: GraphStore, name: keyof GraphStore, method: unknown): GraphStore =>
  new Proxy(store, {
    get(target, property) {
      const value: unknown = property === name ? method : Reflect.get(target, property);
      return typeof value === 'function' && property !== name ? value.bind(target) : value;
    },
  });

async function sqlite(): Promise<GraphStore> {
  const store = await openSqliteStore({ file: ':memory:' });
  await store.migrate();
  return store;
}

describe('a batch', () => {
  it('takes articles in, refuses those that are none, and goes on', async () => {
    const summary = await ingestAll(
      these(
        article('good', GOOD),
        article('empty', ' \n'),
        { name: 'unread', error: new ArticleError('ARTICLE_ENCODING', 'not UTF-8') },
        article('cut', `${GOOD} \uD83D`),
        article('frame', 'Home News'),
        article('also good', OTHER),
      ),
      new MemoryStore(),
    );
    expect(summary).toMatchObject({ stored: 2, unchanged: 0, refused: 4, done: 6, aborted: false });
    expect(summary.refusals.map(({ name, error }) => [name, error.code])).toEqual([
      ['empty', 'ARTICLE_EMPTY'],
      ['unread', 'ARTICLE_ENCODING'],
      ['cut', 'ARTICLE_LONE_SURROGATE'],
      ['frame', 'ARTICLE_NO_SENTENCES'],
    ]);
  });

  it('finds an article that comes twice unchanged the second time', async () => {
    const store = new MemoryStore();
    const summary = await ingestAll(these(article('one', GOOD), article('again', GOOD)), store);
    expect(summary).toMatchObject({ stored: 1, unchanged: 1, refused: 0 });
    expect((await store.info()).nodes.Article).toBe(1);
  });

  it('tells of each article once, with counts that only rise, by the clock it is given', async () => {
    const told: IngestProgress[] = [];
    let time = 0;
    const clock = () => {
      time += 500;
      return time;
    };
    const onProgress = (progress: IngestProgress) => told.push(progress);
    const summary = await ingestAll(
      these(article('good', GOOD), article('empty', ''), article('other', OTHER)),
      new MemoryStore(),
      {
        onProgress,
        clock,
      },
    );
    expect(told.map(({ done }) => done)).toEqual([1, 2, 3]);
    expect(told.map(({ outcome }) => outcome.name).sort()).toEqual(['empty', 'good', 'other']);
    expect(told.at(-1)).toMatchObject({ stored: 2, refused: 1, durationMs: 1500 });
    expect(summary).toMatchObject({ durationMs: 2000, articlesPerSecond: 1.5 });
  });

  it('ends when it is told to, and finishes what it has taken', async () => {
    const stop = new AbortController();
    async function* endless(): AsyncGenerator<Incoming> {
      for (let index = 0; ; index += 1) {
        if (index === 3) stop.abort();
        yield article(`article ${index}`, `${GOOD} It was report ${index}.`);
      }
    }
    const store = new MemoryStore();
    const summary = await ingestAll(endless(), store, { signal: stop.signal });
    expect(summary.aborted).toBe(true);
    expect(summary.stored).toBe((await store.info()).nodes.Article);
    expect(summary.stored).toBeGreaterThanOrEqual(3);
  });

  it('holds a fault of its own against the one article', async () => {
    const reader = {
      atOnce: 1,
      read: async (source: Parameters<typeof readHere.read>[0]) => {
        if (source.text === GOOD) throw new TypeError('cannot read properties of undefined');
        return readHere.read(source);
      },
    };
    const store = new MemoryStore();
    const summary = await ingestAll(these(article('bad', GOOD), article('fine', OTHER)), store, { reader });
    expect(summary).toMatchObject({ stored: 1, refused: 1 });
    expect(summary.refusals[0]).toMatchObject({ name: 'bad', error: { code: 'ARTICLE_FAILED' } });
  });

  it('ends with the error of a store that is gone, in reading and in writing', async () => {
    const gone = () => Promise.reject(new DemarcheError('STORE_UNAVAILABLE', 'gone'));
    for (const method of ['nodes', 'statementCandidates', 'ingest'] as const) {
      const store = withMethod(new MemoryStore(), method, gone);
      await expect(ingestAll(these(article('good', GOOD), article('other', OTHER)), store)).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
      });
    }
  });

  it('keeps nothing of an article that the store throws out', async () => {
    const memory = new MemoryStore();
    const ingest: GraphStore['ingest'] = (change) =>
      change.article.text === GOOD ? Promise.reject(new Error('constraint')) : memory.ingest(change);
    const summary = await ingestAll(
      these(article('bad', GOOD), article('fine', OTHER)),
      withMethod(memory, 'ingest', ingest),
    );
    expect(summary).toMatchObject({ stored: 1, refused: 1 });
    expect((await memory.info()).nodes.Article).toBe(1);
  });

  it('lets an error of the reader of files through, with what came before stored', async () => {
    async function* broken(): AsyncGenerator<Incoming> {
      yield article('good', GOOD);
      throw new Error('the folder is gone');
    }
    const store = new MemoryStore();
    await expect(ingestAll(broken(), store)).rejects.toThrow('the folder is gone');
    expect((await store.info()).nodes.Article).toBe(1);
  });
});

test('a batch gives the graph that articles taken one by one give, also where they find each other', async () => {
  const random = new Random(17);
  const samples = sampleArticles();
  const sources = [...samples, ...samples.map((source, index) => varied(source, random, index))];
  const [together, alone] = [await sqlite(), await sqlite()];
  await ingestAll(incoming(sources), together, { reader: { ...readHere, atOnce: 4 } });
  for (const source of sources) await ingestSource(source, alone);
  const [batch, single] = [await portraitOf(together), await portraitOf(alone)];
  expect(batch).toEqual(single);
  expect(batch.nodes.some((node) => /"__typename":"Statement".*"origins":2/u.test(node))).toBe(true);
});

test('taking everything in again changes nothing, and writes nothing', async () => {
  const store = await sqlite();
  await ingestAll(incoming(sampleArticles()), store);
  const before = await portraitOf(store);
  const writes: unknown[] = [];
  const watched = withMethod(store, 'ingest', (change: unknown) => writes.push(change));
  const summary = await ingestAll(incoming(sampleArticles()), watched);
  expect(summary).toMatchObject({ stored: 0, unchanged: sampleArticles().length, refused: 0 });
  expect(writes).toEqual([]);
  expect(await portraitOf(store)).toEqual(before);
  expect(await store.check()).toEqual([]);
});
