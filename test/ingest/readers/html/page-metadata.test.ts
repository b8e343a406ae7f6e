import { expect, test } from '@jest/globals';
import { openPage } from '../../../../src/ingest/readers/html/open-page.js';
import { type PageMetadata, readPageMetadata } from '../../../../src/ingest/readers/html/page-metadata.js';

const read = (head: string, lang = ''): PageMetadata =>
  readPageMetadata(openPage(`<html${lang}><head>${head}</head><body><p>x</p></body></html>`), null);
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test('knows nothing of a page that says nothing', () => {
  expect(read('')).toEqual({ title: null, outlet: null, byline: null, publishedAt: null, url: null, language: null });
});

test.each<[what: string, head: string, found: Partial<Record<keyof PageMetadata, string | null>>]>([
  [
    'the title without the outlet',
    '<title>No - The Lantern</title><meta property=og:site_name content="The Lantern">',
    { title: 'No', outlet: 'The Lantern' },
  ],
  [
    'a title that is the outlet',
    '<title>The Lantern</title><meta property=og:site_name content="The Lantern">',
    { title: 'The Lantern' },
  ],
  ['the tag before the title', '<meta name="og:title" content="Yes"><title>No</title>', { title: 'Yes' }],
  ['a byline without its By', '<meta name="author" content="By Desk One">', { byline: 'Desk One' }],
  ['no address as a byline', '<meta property="article:author" content="https://example.org/desk">', { byline: null }],
  ['an author as text', jsonLd({ '@type': 'Article', author: 'Desk One' }), { byline: 'Desk One' }],
  ['a subtype of article', jsonLd({ '@type': 'ReportageNewsArticle', headline: 'No' }), { title: 'No' }],
  [
    'an article in a list',
    jsonLd([{ '@type': 'Person' }, { '@type': 'NewsArticle', headline: 'No' }]),
    { title: 'No' },
  ],
  [
    'an article that a page is about',
    jsonLd({ '@type': 'WebPage', mainEntity: { '@type': 'Article', headline: 'No' } }),
    { title: 'No' },
  ],
  [
    'linked data of no article',
    jsonLd({ '@type': 'Recipe', headline: 'Soup', datePublished: '2020' }),
    { title: null, publishedAt: null },
  ],
  ['a date of an old custom', '<meta name="DC.date.issued" content="2024-05-31">', { publishedAt: '2024-05-31' }],
  ['a date in words', '<meta name="pubdate" content="May 31, 2024 10:00 PM">', { publishedAt: '2024-05-31' }],
  ['a month and no more', jsonLd({ '@type': 'Article', datePublished: '2024-05' }), { publishedAt: '2024-05' }],
  [
    'the next date where the first is none',
    '<meta name="article:published_time" content="now"><meta name="date" content="2024">',
    { publishedAt: '2024' },
  ],
  [
    'the address of the page itself',
    '<link rel="canonical" href="https://example.org/a#top">',
    { url: 'https://example.org/a' },
  ],
  [
    'no address of another kind',
    '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://example.org/b">',
    { url: 'https://example.org/b' },
  ],
  ['the language of a tag', '<meta property="og:locale" content="de_DE">', { language: 'de' }],
])('reads %s', (_what, head, found) => {
  expect(read(head)).toMatchObject(found);
});

test('takes the language of the page before that of a tag', () => {
  expect(read('<meta property="og:locale" content="en_US">', ' lang="uk"').language).toBe('uk');
});

test('reads the time beside the text', () => {
  const page = openPage('<article><time datetime="2024-05-31T10:00Z">Friday</time><p>x</p></article>');
  expect(readPageMetadata(page, null).publishedAt).toBe('2024-05-31');
});
