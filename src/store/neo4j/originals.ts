/** Which article is a copy of which, and what has to be folded again when that changes. */
import type { ArticleId } from '../../model/ids.js';
import type { ArticleRecord } from '../../model/nodes.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';

const TOLD_BY = cypherFile('read/told-by');
const SET_ORIGINAL = cypherFile('write/set-original');

/** What articles tell of, by id; edges as `edgeReference` writes them. */
export interface Told {
  /** Entities and topics. */
  readonly sources: readonly string[];
  readonly facts: readonly string[];
  readonly edges: readonly string[];
}

interface ToldRow extends Told {
  readonly record: string;
}

/** Articles that are not there are left out. */
export async function toldBy(
  run: Run,
  ids: readonly ArticleId[],
): Promise<Told & { readonly articles: readonly ArticleRecord[] }> {
  const rows = await run<ToldRow>(TOLD_BY, { articles: [...new Set(ids)] });
  const all = (part: keyof Told): readonly string[] => [...new Set(rows.flatMap((row) => row[part]))];
  return {
    articles: rows.map(({ record }) => JSON.parse(record) as ArticleRecord),
    sources: all('sources'),
    facts: all('facts'),
    edges: all('edges'),
  };
}

/** Makes an article a copy of another, or with null of none. */
export const setOriginal = (run: Run, article: ArticleRecord, original: ArticleId | null): Promise<unknown> =>
  run(SET_ORIGINAL, {
    article: article.id,
    original,
    record: JSON.stringify({ ...article, copyOfId: original }),
  });
