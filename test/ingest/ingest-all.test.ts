import { expect, test } from '@jest/globals';
import type { Incoming } from '../../src/ingest/incoming.js';
import { ingestAll } from '../../src/ingest/ingest-all.js';
import { ArticleError } from '../../src/model/errors.js';
import { parsePartialDate } from '../../src/model/partial-date.js';
import { MemoryStore } from '../support/memory-store.js';

const article = (name: string, text: string): Incoming => ({
  name,
  source: { text, outlet: 'The Paper Lantern', publishedAt: parsePartialDate('2024-05-31') },
});

async function* these(...items: readonly Incoming[]): AsyncGenerator<Incoming> {
  yield* items;
}

test('takes articles in, refuses those that are none, and goes on', async () => {
  const summary = await ingestAll(
    these(
      article('good', 'Kremlin spokesman Dmitry Peskov said on Friday that Washington had given Kyiv permission.'),
      article('empty', ' \n'),
      { name: 'unread', error: new ArticleError('ARTICLE_ENCODING', 'not UTF-8') },
      article('also good', 'Antony Blinken said the United States would adapt.'),
    ),
    new MemoryStore(),
  );
  expect(summary).toMatchObject({ stored: 2, unchanged: 0, refused: 2, done: 4, aborted: false });
  expect(summary.refusals.map(({ name, error }) => [name, error.code])).toEqual([
    ['empty', 'ARTICLE_EMPTY'],
    ['unread', 'ARTICLE_ENCODING'],
  ]);
});
