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

export interface Told {
  /** Entities and topics. */
  readonly sources: readonly string[];
  readonly facts: readonly string[];
  readonly edges: readonly string[];
}

/** Ids of everything that these articles tell of. */
export function toldBy(database: Database, articles: readonly ArticleId[]): Told {
  const rows = articles.length === 0 ? [] : database.all<{ part: string; id: string }>(TOLD_BY, list(articles));
  const ids = (part: string): string[] => rows.filter((row) => row.part === part).map(({ id }) => id);
  return { sources: ids('source'), facts: ids('report'), edges: ids('edge') };
}
