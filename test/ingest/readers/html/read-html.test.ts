import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readHtml } from '../../../../src/ingest/readers/html/read-html.js';
import { codeOf } from '../../../support/article-codes.js';
import { NEWS_PAGE, OLD_PAGE, PARAGRAPHS } from './pages.js';

test('reads the article of a page, a paragraph after a blank line, and nothing of what stands around it', () => {
  const { text } = readHtml(NEWS_PAGE);
  expect(text.split('\n\n')).toEqual(['Kyiv may use missiles near the border', ...PARAGRAPHS]);
});

test('reads what the page says about it, linked data first', () => {
  expect(readHtml(NEWS_PAGE, 'https://lantern.example/amp/kyiv?x=1')).toMatchObject({
    title: 'Kyiv may use missiles near the border',
    outlet: 'The Paper Lantern',
    byline: 'Desk One, Desk Two',
    publishedAt: '2024-05-31',
    language: 'en',
    url: 'https://lantern.example/world/kyiv-missiles',
  });
});

test('reads a page without head and with tags left open', () => {
  const { text, title } = readHtml(OLD_PAGE);
  expect(title).toBe('Kyiv may use missiles');
  for (const paragraph of PARAGRAPHS) expect(text.split('\n')).toContain(paragraph);
});

test.each<[what: string, html: string, text: string]>([
  ['a piece of a page', '<p>Kyiv said no.</p><p>Moscow said yes.</p>', 'Kyiv said no.\n\nMoscow said yes.'],
  ['bare text', 'Kyiv said no.', 'Kyiv said no.'],
  ['a short page with a menu', '<nav><a href="/">Home</a></nav><p>Kyiv said no.</p>', 'Kyiv said no.'],
  ['an article in a short page', '<div>Menu</div><article><p>Kyiv said no.</p></article>', 'Kyiv said no.'],
  ['a title that is its first line too', '<title>No</title><h1>No</h1><p>Kyiv said it.</p>', 'No\n\nKyiv said it.'],
  [
    'no more than the text of scripts and styles',
    '<style>p{}</style><script>x</script><p>Kyiv said no.</p>',
    'Kyiv said no.',
  ],
])('reads %s', (_what, html, text) => {
  expect(readHtml(`<html><body>${html}</body></html>`).text).toBe(text);
  expect(readHtml(html).text).toBe(text);
});

test.each<[html: string, text: string]>([
  ['<p>One</p><div class="box ad">Buy</div><p class="adult">Two</p>', 'One\n\nTwo'],
  ['<p>One <span class="sr-only">opens a window</span></p><p hidden>No</p>', 'One'],
  ['<article class="ad"><p>One</p></article>', 'One'],
])('leaves out of %p what does not belong to it', (html, text) => {
  expect(readHtml(html).text).toBe(text);
});

test('takes characters that are named and numbered as what they are', () => {
  expect(readHtml('<p>Kyiv&rsquo;s &quot;yes&#8221; &amp;&nbsp;no, he said.</p>').text).toBe(
    'Kyiv’s "yes” & no, he said.',
  );
});

test.each<[what: string, html: string, code: string]>([
  ['nothing', '', 'ARTICLE_EMPTY'],
  [
    'a frame that scripts fill',
    '<html><head><title>News</title></head><body><div id="app"></div></body></html>',
    'ARTICLE_EMPTY',
  ],
  ['elements nested without end', '<div>'.repeat(10_000), 'ARTICLE_MALFORMED'],
  ['a page of very many elements', '<b>a</b>'.repeat(60_000), 'ARTICLE_TOO_LARGE'],
  ['very many characters by their names', '&amp;'.repeat(200_000), 'ARTICLE_TOO_LARGE'],
  ['many paragraphs far down', `${'<div>'.repeat(390)}${'<p>a</p>'.repeat(20_000)}`, 'ARTICLE_TOO_LARGE'],
  ['a beginning without end', '<!doctype'.repeat(100_000), 'ARTICLE_EMPTY'],
  ['a page of many megabytes', `<p>${'a'.repeat(5_000_000)}</p>`, 'ARTICLE_TOO_LARGE'],
])('refuses %s', (_what, html, code) => {
  expect(codeOf(() => readHtml(html))).toBe(code);
});

const SOUP =
  '<html <head> <body> </body> </html> <p> </p> <div <title> </title> <meta charset="x" content= <script> </script> <!-- --> <![CDATA[ ]]> <svg> <template> <table> <tr> <a href=":"> = " > < & &amp; &#0; &#xd800; \u0000 \ud83d <article> </article> <svg/onload> <base href="x"> Kyiv said no. {"@type":"Article"} <script type="application/ld+json"> null'.split(
    ' ',
  );

test('makes of any heap of tags an article or a refusal', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SOUP), { maxLength: 60 }), (pieces) => {
      codeOf(() => readHtml(pieces.join(' '), 'https://example.org/a'));
    }),
    { seed: 2, numRuns: 200 },
  );
});
