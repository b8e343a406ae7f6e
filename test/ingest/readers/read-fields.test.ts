import { expect, test } from '@jest/globals';
import { readAddress } from '../../../src/ingest/readers/read-address.js';
import { readDate } from '../../../src/ingest/readers/read-date.js';
import { readLanguage } from '../../../src/ingest/readers/read-language.js';

test.each<[text: string, date: string | null]>([
  ['2024', '2024'],
  ['2024-05', '2024-05'],
  [' 2024-05-31 ', '2024-05-31'],
  ['2024-05-31T22:10:00Z', '2024-05-31'],
  ['2024-05-31T23:59:00-04:00', '2024-05-31'],
  ['2024-05-31 08:00', '2024-05-31'],
  ['20240531', '2024-05-31'],
  ['20240531T081500Z', '2024-05-31'],
  ['May 31, 2024', '2024-05-31'],
  ['Fri, 31 May 2024 22:10:00 GMT', '2024-05-31'],
  ['31 May', null],
  ['2024-13', null],
  ['2024-02-30', null],
  ['20241331', null],
  ['2024-5-31', null],
  ['yesterday', null],
  ['', null],
])('reads the date %p as %p', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test.each<[text: string, code: string | null]>([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['en_US', 'en'],
  ['EN', 'en'],
  ['zh-Hans-CN', 'zh'],
  ['English', null],
  ['eng', null],
  ['', null],
])('reads the language %p as %p', (text, code) => {
  expect(readLanguage(text)).toBe(code);
});

test.each<[text: string, base: string | null, address: string | null]>([
  ['https://Example.org/a?b=c#d', null, 'https://example.org/a?b=c'],
  ['/a', 'https://example.org/b/c', 'https://example.org/a'],
  ['//example.org/a', 'https://example.com', 'https://example.org/a'],
  ['/a', null, null],
  ['javascript:alert(1)', 'https://example.org', null],
  ['data:text/html,x', null, null],
  ['file:///etc/hosts', null, null],
  [`https://example.org/${'a'.repeat(2_000)}`, null, null],
])('reads the address %p on %p as %p', (text, base, address) => {
  expect(readAddress(text, base)).toBe(address);
});
