import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openNeo4jStore } from '../../src/store/neo4j/index.js';
import { takeServer } from '../contract/neo4j.js';
import { onNeo4j } from '../contract/on-neo4j.js';
import { articlesIn, type Portrait, portraitOf } from '../support/portrait.js';
import { runIngestChild } from '../support/run-ingest-child.js';

const ARTICLES = 36;

const run = (...when: readonly string[]) => runIngestChild('neo4j', ARTICLES, ...when);

onNeo4j('an ingest that is killed', () => {
  let server: Awaited<ReturnType<typeof takeServer>>;
  let undisturbed: Portrait | null = null;
  beforeEach(async () => {
    server = await takeServer();
  });
  afterEach(() => server.release());

  async function look(): Promise<Portrait & { readonly faults: readonly string[] }> {
    const store = await openNeo4jStore(server);
    try {
      return { ...(await portraitOf(store)), faults: await store.check() };
    } finally {
      await store.close();
    }
  }

  /** The server is lent to one test at a time, and this takes it empty. */
  async function undisturbedGraph(): Promise<Portrait> {
    expect(await run()).toBeNull();
    const graph = await look();
    expect(articlesIn(graph)).toBe(ARTICLES);
    await server.release();
    server = await takeServer();
    return graph;
  }

  // How many changes are committed together depends on how fast they come: what is left may be any number of whole articles.
  test.each([
    ['during', 20, 0],
    ['after', 1, 1],
    ['during', 33, 1],
  ])('%s change %i, and run again, gives the graph of an undisturbed one', async (when, number, least) => {
    undisturbed ??= await undisturbedGraph();
    expect(await run(when, String(number))).toBe('SIGKILL');
    const left = await look();
    expect(left.faults).toEqual([]);
    expect(articlesIn(left)).toBeLessThan(ARTICLES);
    expect(articlesIn(left)).toBeGreaterThanOrEqual(least);
    expect(await run()).toBeNull();
    expect(await look()).toEqual({ ...undisturbed, faults: [] });
  });
});
