import { expect, test } from '@jest/globals';
import { readJsonArticle } from '../../../src/ingest/readers/json-article.js';
import { ArticleError } from '../../../src/model/errors.js';
import { codeOf } from '../../support/article-codes.js';

test('reads all fields', () => {
  const article = {
    text: ' Kyiv said no.\r\n',
    title: 'No',
    outlet: 'The Paper Lantern',
    byline: 'Staff',
    agency: 'AFP',
    dateline: 'KYIV',
    publishedAt: '2024-05',
    url: 'https://example.org/no',
    language: 'en',
    sample: true,
  };
  expect(readJsonArticle(article)).toEqual(article);
});

test('takes a time as its day, a language with a region as the language, and leaves fragments out', () => {
  const article = {
    text: 'x',
    publishedAt: '2024-05-31T23:10:00-04:00',
    language: 'en-GB',
    url: 'HTTPS://Example.org/a#b',
  };
  expect(readJsonArticle(article)).toMatchObject({
    publishedAt: '2024-05-31',
    language: 'en',
    url: 'https://example.org/a',
  });
});

test('ignores other fields, and takes empty and null ones as not given', () => {
  const found = readJsonArticle({
    text: 'x',
    title: null,
    outlet: ' ',
    id: 7,
    __proto__: { byline: 'no' },
    sample: null,
  });
  expect(found).toMatchObject({ text: 'x', title: null, outlet: null, byline: null, publishedAt: null });
  expect(found).not.toHaveProperty('id');
  expect(found).not.toHaveProperty('sample');
});

test.each<[what: string, value: unknown, named: readonly string[]]>([
  ['no text', { title: 'x' }, ['text']],
  ['a text that is none', { text: ['x'] }, ['text']],
  ['a list', [], []],
  ['null', null, []],
  ['a string', 'x', []],
  ['a title that is a number', { text: 'x', title: 5 }, ['title']],
  ['a title as long as a text', { text: 'x', title: 'y'.repeat(1_001) }, ['title']],
  ['a date that is none', { text: 'x', publishedAt: '2024-13' }, ['publishedAt']],
  ['a date as a number', { text: 'x', publishedAt: 20240531 }, ['publishedAt']],
  ['a url that is none', { text: 'x', url: 'example' }, ['url']],
  ['a url of another kind', { text: 'x', url: 'javascript:alert(1)' }, ['url']],
  ['a language by its name', { text: 'x', language: 'English' }, ['language']],
  ['a mark that is not yes or no', { text: 'x', sample: 'yes' }, ['sample']],
  ['several at once', { text: 1, outlet: {}, publishedAt: 'soon' }, ['text', 'outlet', 'publishedAt']],
])('refuses %s', (_what, value, named) => {
  expect(codeOf(() => readJsonArticle(value))).toBe('ARTICLE_MALFORMED');
  try {
    readJsonArticle(value);
  } catch (error) {
    for (const field of named) expect((error as ArticleError).message).toContain(field);
  }
});

test('refuses half a character in what is said about the article', () => {
  expect(codeOf(() => readJsonArticle({ text: 'x', title: 'a\ud83d' }))).toBe('ARTICLE_LONE_SURROGATE');
  expect(codeOf(() => readJsonArticle({ text: 'x', title: 'a😀' }))).toBeNull();
});
