import { ArticleError } from '../../model/errors.js';
import type { ArticleSource } from '../../text/article-source.js';
import type { FetchOptions } from '../fetch/fetch-page.js';
import type { PageReader } from '../submissions.js';
import { readHtml } from './html/read-html.js';
import { readAddress } from './read-address.js';
import { readInputs } from './read-inputs.js';

/** Reads the pages that callers of the service hand in or name. */
export const createPageReader = (fetch: FetchOptions): PageReader => ({
  readHtml: async (html, url) => readHtml(html, url === null ? null : readAddress(url)),
  fetchArticle: (url) => fetchOne(url, fetch),
});

/** A page holds one article; of a list that is fetched it is the first. */
async function fetchOne(name: string, fetch: FetchOptions): Promise<ArticleSource> {
  for await (const incoming of readInputs([{ kind: 'ADDRESS', name, bytes: null }], { fetch })) {
    if ('error' in incoming) throw incoming.error;
    return incoming.source;
  }
  throw new ArticleError('ARTICLE_EMPTY', 'there is no article at this address');
}
