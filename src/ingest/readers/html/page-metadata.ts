import type { PartialDate } from '../../../model/partial-date.js';
import { LONGEST_METADATA } from '../limits.js';
import { readAddress } from '../read-address.js';
import { readDate } from '../read-date.js';
import { readLanguage } from '../read-language.js';
import { tidy } from './block-text.js';
import { addressIn, findJsonLd, type JsonLd, namesIn } from './json-ld.js';
import type { PageDocument } from './page-node.js';

export interface PageMetadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly publishedAt: PartialDate | null;
  readonly url: string | null;
  readonly language: string | null;
}

const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'pubdate',
  'publish-date',
  'publication_date',
  'date',
];

/**
 * What a page says about its article: linked data first, then the tags for social networks, then older customs. Null
 * where it says nothing.
 * @param address where the page was fetched, to which its links are relative
 */
export function readPageMetadata(document: PageDocument, address: string | null): PageMetadata {
  const data = findJsonLd(document) ?? {};
  const tags = readTags(document);
  const tag = (...names: readonly string[]): string | null =>
    names.map((name) => tags.get(name)).find((value) => value !== undefined) ?? null;
  const outlet = short(namesIn(data.publisher)[0] ?? tag('og:site_name', 'application-name'));
  return {
    title: readTitle(data, tag('og:title', 'twitter:title', 'dc.title'), document, outlet),
    outlet,
    byline: readByline(data, [tag('author'), tag('article:author'), tag('parsely-author'), tag('dc.creator')]),
    publishedAt: readPublication(
      data,
      DATE_NAMES.map((name) => tag(name)),
      document,
    ),
    url: readOwnAddress(data, tag('og:url'), document, address),
    language: readPageLanguage(data, tag('og:locale', 'content-language', 'language'), document),
  };
}

/** Contents of the meta tags by name in lower case; of several with one name the first. */
function readTags(document: PageDocument): Map<string, string> {
  const tags = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = tidy(meta.getAttribute('content') ?? '');
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((attribute) => meta.getAttribute(attribute));
    for (const name of names) {
      if (name !== null && content !== '' && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), content);
    }
  }
  return tags;
}

/** What is longer is no title or name but text put in the wrong place. */
function short(value: unknown): string | null {
  const words = typeof value === 'string' ? tidy(value) : '';
  return words === '' || words.length > LONGEST_METADATA ? null : words;
}

const wordsAt = (document: PageDocument, selector: string): string | null =>
  short(document.querySelector(selector)?.textContent);

function readTitle(data: JsonLd, tag: string | null, document: PageDocument, outlet: string | null): string | null {
  const title = short(data.headline) ?? short(tag) ?? wordsAt(document, 'h1') ?? wordsAt(document, 'title');
  if (title === null || outlet === null || !title.endsWith(outlet)) return title;
  return title.slice(0, -outlet.length).replace(/\s+[|–—-]\s+$/u, '') || title;
}

function readByline(data: JsonLd, tags: readonly (string | null)[]): string | null {
  const authors = namesIn(data.author);
  const given = authors.length > 0 ? authors.join(', ') : tags.find((tag) => tag !== null && !/^https?:/iu.test(tag));
  return short(given?.replace(/^by\s+/iu, ''));
}

function readPublication(data: JsonLd, tags: readonly (string | null)[], document: PageDocument): PartialDate | null {
  const time = document.querySelector('time[pubdate], time[itemprop="datePublished"], article time[datetime]');
  for (const given of [data.datePublished, ...tags, time?.getAttribute('datetime')]) {
    const date = typeof given === 'string' ? readDate(given) : null;
    if (date !== null) return date;
  }
  return null;
}

function readOwnAddress(
  data: JsonLd,
  tag: string | null,
  document: PageDocument,
  address: string | null,
): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  for (const given of [canonical, tag, addressIn(data.mainEntityOfPage), addressIn(data.url), address]) {
    const found = given === null ? null : readAddress(given, address);
    if (found !== null) return found;
  }
  return null;
}

function readPageLanguage(data: JsonLd, tag: string | null, document: PageDocument): string | null {
  const given = [document.documentElement?.getAttribute('lang'), data.inLanguage, tag];
  return (
    given.map((value) => (typeof value === 'string' ? readLanguage(value) : null)).find((code) => code !== null) ?? null
  );
}
