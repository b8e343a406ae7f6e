import { expect, test } from '@jest/globals';
import { decodeText, decodeUtf8 } from '../../../src/ingest/readers/decode-text.js';
import { codeOf } from '../../support/article-codes.js';

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const CP1252: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, é: 0xe9, ä: 0xe4 };
const cp1252 = (text: string): Buffer =>
  Buffer.from([...text].map((character) => CP1252[character] ?? character.charCodeAt(0)));

const QUOTE = 'The president said “we will not do it” and the ministry’s spokesman – who refused – told reporters.';
const CYRILLIC = 'Президент сказал, что мы не будем';
const cp1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => (/[А-я]/u.test(letter) ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0))),
  );

test.each<[what: string, input: Buffer, declared: string | null, text: string]>([
  ['UTF-8', bytes('Kyiv’s “yes”'), null, 'Kyiv’s “yes”'],
  ['UTF-8 with a byte order mark, which is no part of the text', bytes([0xef, 0xbb, 0xbf], 'Kyiv’s'), null, 'Kyiv’s'],
  ['white space at both ends', bytes(' \r\nKyiv\r\n '), null, ' \r\nKyiv\r\n '],
  [
    'UTF-16, little end first',
    bytes([0xff, 0xfe], Buffer.from('Kyiv’s 🇺🇦', 'utf16le').toJSON().data),
    null,
    'Kyiv’s 🇺🇦',
  ],
  [
    'UTF-16, big end first',
    bytes([0xfe, 0xff], Buffer.from('Kyiv’s', 'utf16le').swap16().toJSON().data),
    null,
    'Kyiv’s',
  ],
  ['half a character of UTF-16, which stays', bytes([0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8]), null, 'A\ud83d'],
  ['Windows-1252 as it looks', cp1252(QUOTE), null, QUOTE],
  ['Windows-1251 as it looks', cp1251(CYRILLIC), null, CYRILLIC],
  ['Windows-1252 as declared', cp1252('“No”, é'), 'windows-1252', '“No”, é'],
  ['Windows-1251 as declared', cp1251('мы'), 'Windows-1251', 'мы'],
  ['Shift_JIS as declared', Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]), 'shift_jis', 'テスト'],
  ['a byte order mark against a declaration', bytes([0xef, 0xbb, 0xbf], 'é'), 'windows-1251', 'é'],
  ['UTF-8 that servers send as Latin-1 unasked', bytes('Kyiv’s “yes”'), 'ISO-8859-1', 'Kyiv’s “yes”'],
])('reads %s', (_what, input, declared, text) => {
  expect(decodeText(input, declared)).toBe(text);
});

test.each<[what: string, input: Buffer, declared: string | null, code: string]>([
  ['UTF-8 with broken characters', bytes('One “two” ’three’ ', [0xff], ' four'), null, 'ARTICLE_ENCODING'],
  ['UTF-8 cut within a character', bytes('It’s “so” and so ', [0xe2, 0x80]), null, 'ARTICLE_ENCODING'],
  ['bytes that are UTF-8 by declaration only', cp1252(QUOTE), 'utf-8', 'ARTICLE_ENCODING'],
  ['an encoding nobody knows', bytes('Kyiv'), 'klingon-8', 'ARTICLE_ENCODING'],
  ['UTF-16 that ends within a character', bytes([0xff, 0xfe, 0x41]), null, 'ARTICLE_ENCODING'],
  ['a few strange bytes among English', bytes('Hello ', [0xff, 0xfe, 0xfd, 0xc0], ' world'), null, 'ARTICLE_ENCODING'],
  [
    'noise',
    Buffer.from(Array.from({ length: 300 }, (_, index) => 0x80 + ((index * 7919) % 128))),
    null,
    'ARTICLE_ENCODING',
  ],
  ['a PDF', bytes('%PDF-1.7\n'), null, 'ARTICLE_BINARY'],
  ['an office document', bytes('PK', [3, 4, 20, 0]), null, 'ARTICLE_BINARY'],
  ['a picture', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), null, 'ARTICLE_BINARY'],
  ['UTF-16 without a mark', Buffer.from('Kyiv', 'utf16le'), null, 'ARTICLE_BINARY'],
  ['a null byte far in', bytes('a'.repeat(5000), [0]), null, 'ARTICLE_BINARY'],
])('refuses %s', (_what, input, declared, code) => {
  expect(codeOf(() => decodeText(input, declared))).toBe(code);
});

test('takes formats that are always UTF-8 in nothing else', () => {
  expect(decodeUtf8(bytes([0xef, 0xbb, 0xbf], '{"text":"’"}'))).toBe('{"text":"’"}');
  expect(codeOf(() => decodeUtf8(cp1252('{"text":"“”"}')))).toBe('ARTICLE_ENCODING');
  expect(codeOf(() => decodeUtf8(bytes('{', [0], '}')))).toBe('ARTICLE_BINARY');
});
