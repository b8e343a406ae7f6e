import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findInputs } from '../../../src/ingest/readers/find-inputs.js';
import { type ReadOptions, readInputs } from '../../../src/ingest/readers/read-inputs.js';
import { inPieces, outcomes } from '../../support/article-codes.js';

let root = '';

const FILES: Readonly<Record<string, string>> = {
  'news/b.txt': 'Kyiv said no.',
  'news/a.TXT': 'Moscow said yes.',
  'news/b.json': '{"article": "annotations of b.txt"}',
  'news/c.json': '{"text": "Paris said maybe."}',
  'news/broken.json': '{"text": ',
  'news/deep/er/d.html': '<p>Berlin said nothing.</p>',
  'news/lines.jsonl': '{"text":"One."}\n{"text":"Two."}',
  'news/notes.csv': 'a,b',
  'news/README.md': 'Notes.',
  'news/.hidden.txt': 'Hidden.',
  'news/.git/e.txt': 'Hidden too.',
  'alone.md': 'Oslo said yes.',
  'alone.json': '{"name": "no article"}',
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'demarche-inputs-'));
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  symlinkSync('..', join(root, 'news/deep/up'));
  symlinkSync('../b.txt', join(root, 'news/deep/link.txt'));
  symlinkSync('nowhere', join(root, 'news/deep/nowhere.txt'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function read(given: readonly string[], options: ReadOptions = {}): Promise<[string, string][]> {
  const { inputs } = await findInputs(given);
  const found = await outcomes(readInputs(inputs, options));
  return found.map(([name, text]) => [name.startsWith(root) ? relative(root, name) : name, text]);
}

test('reads a folder in the order of its paths, without what is hidden or of other kinds', async () => {
  const skipped: string[] = [];
  const found = await read([join(root, 'news')], { onSkipped: (name) => skipped.push(relative(root, name)) });
  expect(found).toEqual([
    ['news/a.TXT', 'Moscow said yes.'],
    ['news/b.txt', 'Kyiv said no.'],
    ['news/broken.json', 'ARTICLE_MALFORMED'],
    ['news/c.json', 'Paris said maybe.'],
    ['news/deep/er/d.html', 'Berlin said nothing.'],
    ['news/deep/link.txt', 'Kyiv said no.'],
    ['news/deep/nowhere.txt', 'ARTICLE_UNREADABLE'],
    ['news/lines.jsonl:1', 'One.'],
    ['news/lines.jsonl:2', 'Two.'],
  ]);
  expect(skipped).toEqual(['news/b.json']);
});

test('tells which files of a folder it does not read', async () => {
  const { skipped } = await findInputs([join(root, 'news')]);
  expect(skipped.map(({ name }) => relative(root, name))).toEqual(['news/README.md', 'news/deep/up', 'news/notes.csv']);
});

test('reads a file given by name whatever it is called, and refuses it where it is no article', async () => {
  expect(await read([join(root, 'alone.md'), join(root, 'alone.json'), join(root, 'news/b.json')])).toEqual([
    ['alone.md', 'Oslo said yes.'],
    ['alone.json', 'ARTICLE_MALFORMED'],
    ['news/b.json', 'ARTICLE_MALFORMED'],
  ]);
});

test('goes on after a file that is not there', async () => {
  expect(await read([join(root, 'none.txt'), join(root, 'alone.md')])).toEqual([
    ['none.txt', 'ARTICLE_UNREADABLE'],
    ['alone.md', 'Oslo said yes.'],
  ]);
});

test('reads standard input where - is given', async () => {
  const found = await read(['-'], { standardInput: inPieces('{"text":"One."}\n{"text":"Two."}') });
  expect(found).toEqual([
    ['standard input:1', 'One.'],
    ['standard input:2', 'Two.'],
  ]);
});

test('takes an address by its scheme and refuses those that are not of the web', async () => {
  expect(await read(['ftp://example.org/a', 'file:///etc/hosts', 'http://127.0.0.1:9/'])).toEqual([
    ['ftp://example.org/a', 'FETCH_REFUSED'],
    ['file:///etc/hosts', 'FETCH_REFUSED'],
    ['http://127.0.0.1:9/', 'FETCH_REFUSED'],
  ]);
});

test('refuses a file of 50 MB without reading it', async () => {
  const path = join(root, 'huge.txt');
  writeFileSync(path, 'a');
  truncateSync(path, 50_000_000);
  let read50 = 0;
  const { inputs } = await findInputs([path]);
  const found = await outcomes(readInputs(inputs, { onBytes: (bytes) => (read50 += bytes) }));
  expect(found).toEqual([[path, 'ARTICLE_TOO_LARGE']]);
  expect(read50).toBe(50_000_000);
  rmSync(path);
});

test('tells of every byte once', async () => {
  const { inputs } = await findInputs([join(root, 'news')]);
  let told = 0;
  await outcomes(readInputs(inputs, { onBytes: (bytes) => (told += bytes) }));
  expect(told).toBe(inputs.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0));
});
