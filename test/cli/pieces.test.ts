import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { CommanderError } from 'commander';
import { summaryJson, summaryText } from '../../src/cli/ingest-summary.js';
import { JsonOutput } from '../../src/cli/json-output.js';
import { OutputNames } from '../../src/cli/output-names.js';
import { reportError } from '../../src/cli/report-error.js';
import { untilAborted } from '../../src/cli/until-aborted.js';
import type { IngestSummary } from '../../src/ingest/ingest-all.js';
import { ArticleError, DemarcheError } from '../../src/model/errors.js';

async function told(work: (output: PassThrough) => unknown): Promise<string> {
  const output = new PassThrough();
  await work(output);
  output.end();
  return text(output);
}

test('prints one value to be read, and several one a line', async () => {
  const print = (...values: readonly unknown[]) =>
    told(async (output) => {
      const printed = new JsonOutput(output);
      for (const value of values) await printed.add(value);
      await printed.end();
    });
  expect(await print()).toBe('');
  expect(await print({ a: 1 })).toBe('{\n  "a": 1\n}\n');
  expect(await print({ a: 1 }, { b: 2 }, { c: 3 })).toBe('{"a":1}\n{"b":2}\n{"c":3}\n');
});

test.each<[inputs: string[], names: [article: string, file: string][]]>([
  [
    ['news'],
    [
      ['news/a.txt', 'a.json'],
      ['news/deep/a.txt', 'deep/a.json'],
    ],
  ],
  [['news/a.txt'], [['news/a.txt', 'a.json']]],
  [
    ['news'],
    [
      ['news/a.txt', 'a.json'],
      ['news/a.html', 'a.html.json'],
      ['news/a.htm', 'a.htm.json'],
    ],
  ],
  [
    ['a/x.txt', 'b/x.txt', 'c/x.txt'],
    [
      ['a/x.txt', 'x.json'],
      ['b/x.txt', 'x.txt.json'],
      ['c/x.txt', 'x-2.json'],
    ],
  ],
  [
    ['all.jsonl'],
    [
      ['all.jsonl:1', 'all-1.json'],
      ['all.jsonl:12', 'all-12.json'],
    ],
  ],
  [['list.json'], [['list.json#2', 'list-2.json']]],
  [['-'], [['standard input', 'standard input.json']]],
  [['https://example.org/a?b=../../c'], [['https://example.org/a?b=../../c', 'example.org-a-b-..-..-c.json']]],
  [['https://../'], [['https://../', 'article.json']]],
])('names results of %p after their articles', (inputs, names) => {
  const given = new OutputNames(inputs);
  for (const [article, file] of names) expect(given.of(article)).toBe(file);
});

test.each<[error: unknown, status: number, words: RegExp]>([
  [new DemarcheError('CONFIGURATION', 'set it right'), 1, /^demarche: CONFIGURATION: set it right\n$/u],
  [new ArticleError('ARTICLE_EMPTY', 'nothing'), 1, /^demarche: ARTICLE_EMPTY: nothing\n$/u],
  [new TypeError('odd'), 1, /^demarche: INTERNAL: TypeError: odd\n/u],
  ['odd', 1, /^demarche: INTERNAL: odd\n$/u],
  [new CommanderError(1, 'commander.unknownOption', 'unknown'), 2, /^$/u],
  [new CommanderError(0, 'commander.helpDisplayed', 'help'), 0, /^$/u],
])('reports %p', async (error, status, words) => {
  expect(
    await told((output) => {
      expect(reportError(error, output)).toBe(status);
    }),
  ).toMatch(words);
});

async function* counted(): AsyncGenerator<number> {
  for (let number = 1; number <= 3; number += 1) yield number;
}

test('gives all items where nobody stops it', async () => {
  const found: number[] = [];
  for await (const item of untilAborted(counted(), new AbortController().signal)) found.push(item);
  expect(found).toEqual([1, 2, 3]);
});

test('gives up the item it waits for when it is stopped', async () => {
  const stop = new AbortController();
  async function* stuck(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => undefined);
  }
  const found: number[] = [];
  for await (const item of untilAborted(stuck(), stop.signal)) {
    found.push(item);
    setImmediate(() => stop.abort());
  }
  expect(found).toEqual([1]);
});

test('takes nothing where it was stopped before', async () => {
  const found: number[] = [];
  for await (const item of untilAborted(counted(), AbortSignal.abort())) found.push(item);
  expect(found).toEqual([]);
});

const SUMMARY: IngestSummary = {
  stored: 1_200,
  unchanged: 1,
  refused: 1,
  done: 1_202,
  durationMs: 6_010,
  articlesPerSecond: 200,
  aborted: false,
  refusals: [{ name: 'a.txt', status: 'refused', error: new ArticleError('ARTICLE_EMPTY', 'it is empty') }],
};

test('sums an ingest up for a person', () => {
  const skipped = [
    { name: 'b.csv', reason: 'no article' },
    { name: 'c.csv', reason: 'no article' },
  ];
  expect(summaryText(SUMMARY, skipped).split('\n')).toEqual([
    '1,202 articles in 6 s, 200 a second: 1,200 stored, 1 there already, 1 refused',
    '  refused a.txt',
    '    ARTICLE_EMPTY: it is empty',
    'passed over 2: no article',
    '',
  ]);
  expect(summaryText({ ...SUMMARY, aborted: true }, [])).toContain('stopped before the end');
});

test('sums an ingest up for a program', () => {
  const found = JSON.parse(summaryJson(SUMMARY, [])) as unknown;
  expect(found).toMatchObject({
    stored: 1_200,
    aborted: false,
    refusals: [{ name: 'a.txt', code: 'ARTICLE_EMPTY', message: 'it is empty' }],
    skipped: [],
  });
});
