import type { ArticleError } from '../model/errors.js';
import type { ArticleSource } from '../text/article-source.js';

/**
 * What a reader makes of one file, line, page or address: an article, or why there is none. Readers give them one after
 * another as `AsyncIterable<Incoming>` and never throw for one article. `name` tells a person which it was: a path, a
 * path with a line number, a URL.
 */
export type Incoming =
  | { readonly name: string; readonly source: ArticleSource }
  | { readonly name: string; readonly error: ArticleError };
