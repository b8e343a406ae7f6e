import { toPartialDate } from '../../model/partial-date.js';
import type { ArticleSource } from '../../text/article-source.js';
import type { FetchOptions } from '../fetch/fetch-page.js';
import type { Incoming } from '../incoming.js';
import { readHtml } from './html/read-html.js';
import { readAddress } from './read-address.js';
import { asArticleError } from './read-chunks.js';
import { readInputs } from './read-inputs.js';
import { readLanguage } from './read-language.js';

/** An article handed in by a program: `text` or `html`, or a `url` to fetch; with text or html the url is where it stood. */
export interface Submitted {
  readonly text: string | null;
  readonly html: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** A partial date. */
  readonly publishedAt: string | null;
  readonly language: string | null;
}

/** Reads it. What was given beside it goes before what is found in it. Never throws for what the article is. */
export async function readSubmitted(name: string, article: Submitted, fetch: FetchOptions = {}): Promise<Incoming> {
  try {
    const source = await readSource(article, fetch);
    return { name, source: { ...source, ...given(article) } };
  } catch (error) {
    return { name, error: asArticleError(error) };
  }
}

async function readSource({ text, html, url }: Submitted, fetch: FetchOptions): Promise<ArticleSource> {
  if (text !== null) return { text };
  if (html !== null) return readHtml(html, url === null ? null : readAddress(url));
  for await (const incoming of readInputs([{ kind: 'ADDRESS', name: url ?? '', bytes: null }], { fetch })) {
    // A page holds one article; of a list that is fetched, the first.
    if ('error' in incoming) throw incoming.error;
    return incoming.source;
  }
  return { text: '' };
}

function given({ title, outlet, byline, publishedAt, language, url, text, html }: Submitted): Partial<ArticleSource> {
  const found = {
    title,
    outlet,
    byline,
    publishedAt: publishedAt === null ? null : toPartialDate(publishedAt),
    language: language === null ? null : readLanguage(language),
    // An article that was fetched is where it was found in the end.
    url: url === null || (text === null && html === null) ? null : readAddress(url),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
}
