import { expect, test } from '@jest/globals';
import { LARGEST_INPUT } from '../../../src/ingest/readers/limits.js';
import { readChunks } from '../../../src/ingest/readers/read-chunks.js';
import { inPieces, outcomes } from '../../support/article-codes.js';

const read = (content: string | Uint8Array, format: 'text' | 'html' | 'json' | 'jsonl' | null = null) =>
  outcomes(readChunks('in', inPieces(content), { format }));

test.each<[what: string, content: string, found: [string, string][]]>([
  ['text', 'Kyiv said no.\nMoscow said yes.', [['in', 'Kyiv said no.\nMoscow said yes.']]],
  ['text that begins with a bracket', '[Updated] Kyiv said no.', [['in', '[Updated] Kyiv said no.']]],
  ['text that mentions a tag', '<b> is a tag, he said.', [['in', '<b> is a tag, he said.']]],
  ['a page', '<!DOCTYPE html>\n<title>T</title><p>Kyiv said no.</p>', [['in', 'T\n\nKyiv said no.']]],
  ['a page after blank lines', '\n\n <html><body><p>Kyiv said no.</p></body>', [['in', 'Kyiv said no.']]],
  ['a JSON article over several lines', '{\n "text": "Kyiv said no."\n}', [['in', 'Kyiv said no.']]],
  [
    'JSON Lines',
    '{"text":"One."}\n{"text":"Two."}\n',
    [
      ['in:1', 'One.'],
      ['in:2', 'Two.'],
    ],
  ],
  [
    'a list of articles',
    ' [ {"text":"One."},\n{"text":"Two."}]',
    [
      ['in#1', 'One.'],
      ['in#2', 'Two.'],
    ],
  ],
])('tells %s by its beginning', async (_what, content, found) => {
  expect(await read(content)).toEqual(found);
});

test('takes the format that is given before the one it looks like', async () => {
  expect(await read('{"text":"One."}', 'text')).toEqual([['in', '{"text":"One."}']]);
});

test('goes on after a line that is no article, and counts blank lines', async () => {
  const lines = [
    '\ufeff{"text":"One."}',
    '',
    'not JSON',
    '{"title":"no text"}',
    ' \r',
    '[]',
    '{"text":"Two."}\r',
    '{"text":"Thr',
  ];
  expect(await read(lines.join('\n'), 'jsonl')).toEqual([
    ['in:1', 'One.'],
    ['in:3', 'ARTICLE_MALFORMED'],
    ['in:4', 'ARTICLE_MALFORMED'],
    ['in:6', 'ARTICLE_MALFORMED'],
    ['in:7', 'Two.'],
    ['in:8', 'ARTICLE_MALFORMED'],
  ]);
});

test('refuses one line in the wrong encoding and reads the next', async () => {
  const content = Buffer.concat([Buffer.from('{"text":"caf'), Buffer.from([0xe9]), Buffer.from('"}\n{"text":"Two."}')]);
  expect(await read(content, 'jsonl')).toEqual([
    ['in:1', 'ARTICLE_ENCODING'],
    ['in:2', 'Two.'],
  ]);
});

test.each<[what: string, content: string, format: 'text' | 'html' | 'json', code: string]>([
  ['nothing as text', '', 'text', 'ARTICLE_EMPTY'],
  ['nothing as JSON', '', 'json', 'ARTICLE_EMPTY'],
  ['a blank page', ' \n', 'html', 'ARTICLE_EMPTY'],
  ['JSON cut short', '{"text": "One', 'json', 'ARTICLE_MALFORMED'],
  ['a number', '7', 'json', 'ARTICLE_MALFORMED'],
])('refuses %s', async (_what, content, format, code) => {
  expect(await read(content, format)).toEqual([['in', code]]);
});

test('passes over JSON that holds no article where that is asked for, but not a broken article', async () => {
  const others: string[] = [];
  const lenient = (content: string) =>
    outcomes(readChunks('in', inPieces(content), { format: 'json', onOther: (name) => others.push(name) }));
  expect(await lenient('{"name":"demarche"}')).toEqual([]);
  expect(await lenient('[1, 2]')).toEqual([]);
  expect(others).toEqual(['in', 'in']);
  expect(await lenient('{"text":5}')).toEqual([['in', 'ARTICLE_MALFORMED']]);
  expect(await lenient('{"text":')).toEqual([['in', 'ARTICLE_MALFORMED']]);
  expect(await lenient('[{"text":"One."}, {}]')).toEqual([
    ['in#1', 'One.'],
    ['in#2', 'ARTICLE_MALFORMED'],
  ]);
});

/** Without an end; counts what was taken of it. */
function endless(piece: string): { readonly chunks: AsyncIterable<Uint8Array>; taken: () => number } {
  let taken = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      taken += piece.length;
      yield Buffer.from(piece);
    }
  }
  return { chunks: chunks(), taken: () => taken };
}

test.each(['text', 'html', 'json', null] as const)('leaves a source without end at the limit (%s)', async (format) => {
  const { chunks, taken } = endless('a'.repeat(1_000_000));
  expect(await outcomes(readChunks('in', chunks, { format }))).toEqual([['in', 'ARTICLE_TOO_LARGE']]);
  expect(taken()).toBeLessThanOrEqual(LARGEST_INPUT + 1_000_000);
});

test('takes the line after one that is too long', async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"text":"One."}\n');
    for (let length = 0; length <= LARGEST_INPUT; length += 1_000_000) yield Buffer.alloc(1_000_000, 'a');
    yield Buffer.from('\n{"text":"Two."}');
  }
  expect(await outcomes(readChunks('in', chunks(), { format: 'jsonl' }))).toEqual([
    ['in:1', 'One.'],
    ['in:2', 'ARTICLE_TOO_LARGE'],
    ['in:3', 'Two.'],
  ]);
});

test('tells what the system says of a source that breaks off', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('Kyiv said');
    throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
  }
  expect(await outcomes(readChunks('in', broken(), { format: 'text' }))).toEqual([['in', 'ARTICLE_UNREADABLE']]);
});

test('does not take a fault of the program for one of the article', async () => {
  async function* faulty(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('Kyiv said');
    throw new TypeError('undefined is not a function');
  }
  await expect(outcomes(readChunks('in', faulty(), { format: 'text' }))).rejects.toThrow(TypeError);
});
