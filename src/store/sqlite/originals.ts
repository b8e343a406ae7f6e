/** Which article is a copy of which, and what has to be folded again when that changes. */
import type { ArticleId } from '../../model/ids.js';
import type { ArticleRecord } from '../../model/nodes.js';
import type { Database } from './database.js';
import { parseRecord } from './list.js';
import { list, sqlFile } from './sql.js';

const SET_ORIGINAL = sqlFile('write/set-original');
const TOLD_BY = sqlFile('read/told-by');

/** Makes an article a copy of another, or with null an original. @returns false where there is no such article */
export function setOriginal(database: Database, article: ArticleId, original: ArticleId | null): boolean {
  const row = database.get<{ record: string }>('SELECT record FROM article WHERE id = ?', article);
  if (row === undefined) return false;
  const record: ArticleRecord = { ...parseRecord<ArticleRecord>(row.record), copyOfId: original };
  database.run(SET_ORIGINAL, article, original, JSON.stringify(record));
  return true;
}

/** Keys of what articles tell of. */
export interface Told {
  /** Entities and topics. */
  readonly sources: readonly number[];
  readonly facts: readonly number[];
  readonly edges: readonly number[];
}

export function toldBy(database: Database, articles: readonly ArticleId[]): Told {
  const rows = articles.length === 0 ? [] : database.all<{ part: string; key: number }>(TOLD_BY, list(articles));
  const keys = (part: string): number[] => rows.filter((row) => row.part === part).map(({ key }) => key);
  return { sources: keys('source'), facts: keys('report'), edges: keys('edge') };
}
