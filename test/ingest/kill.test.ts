import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import { articlesIn, type Portrait, portraitOf } from '../support/portrait.js';
import { runIngestChild } from '../support/run-ingest-child.js';

const ARTICLES = 80;

let folder: string;
let undisturbed: Portrait;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-kill-'));
  expect(await run('undisturbed')).toBeNull();
  undisturbed = await look('undisturbed');
});
afterAll(() => rm(folder, { recursive: true }));

const run = (name: string, ...when: readonly string[]) => runIngestChild(join(folder, `${name}.db`), ARTICLES, ...when);

async function look(name: string): Promise<Portrait & { readonly faults: readonly string[] }> {
  const store = await openSqliteStore({ file: join(folder, `${name}.db`) });
  try {
    return { ...(await portraitOf(store)), faults: await store.check() };
  } finally {
    await store.close();
  }
}

// Changes are written in groups of 32 at most: in the first, at its end, and in the second, whose group never holds the last article.
test.each([
  ['before', 20],
  ['after', 32],
  ['before', 33],
  ['after', 49],
])(
  'killed %s change %i is written, and run again, an ingest gives the graph of an undisturbed one',
  async (when, number) => {
    const name = `${when}-${number}`;
    expect(await run(name, when, String(number))).toBe('SIGKILL');
    const left = await look(name);
    expect(left.faults).toEqual([]);
    expect(articlesIn(left)).toBeLessThan(ARTICLES);
    if (number > 32) expect(articlesIn(left)).toBeGreaterThan(0);
    expect(await run(name)).toBeNull();
    expect(await look(name)).toEqual({ ...undisturbed, faults: [] });
  },
);
