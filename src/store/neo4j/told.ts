/** What articles told, as it came. */
import type { ArticleChange } from '../../model/article-change.js';
import type { ArticleId } from '../../model/ids.js';
import { toldIds } from '../identity/ids-asked.js';
import type { Tellings } from '../identity/judged-change.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { anyTerm } from './lucene.js';

const KEEP_TOLD = cypherFile('write/keep-told');
const TOLD = cypherFile('read/told');
const ARTICLES_TELLING = cypherFile('read/articles-telling');

/** An index of Neo4j takes a thousand at most. */
const TERMS_AT_ONCE = 200;

/** Not compressed: what zlib makes of it differs between machines, and recorded answers would with it. */
export function keepTold(run: Run, change: ArticleChange): Promise<unknown> {
  const { article, entities, statements, events, permissions, edges } = change;
  const { id, outletId } = article;
  const told: Tellings = { article: { id, outletId }, entities, statements, events, permissions, edges };
  return run(KEEP_TOLD, { article: id, ids: toldIds(told), body: JSON.stringify(told) });
}

/** These articles, and those in which any of the ids stands. */
export async function articlesTelling(
  run: Run,
  ids: readonly string[],
  articles: readonly ArticleId[],
): Promise<readonly ArticleId[]> {
  const found = new Set<ArticleId>();
  for (let at = 0; at < ids.length; at += TERMS_AT_ONCE) {
    const query = anyTerm(ids.slice(at, at + TERMS_AT_ONCE));
    const rows = await run<{ article: ArticleId }>(ARTICLES_TELLING, { query, articles });
    for (const { article } of rows) found.add(article);
  }
  return [...found].sort();
}

export async function readTold(run: Run, articles: readonly ArticleId[]): Promise<readonly Tellings[]> {
  const rows = await run<{ body: string }>(TOLD, { articles });
  return rows.map(({ body }) => JSON.parse(body) as Tellings);
}
