/** What articles told, as it came. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ArticleChange } from '../../model/article-change.js';
import { toldIds } from '../identity/ids-asked.js';
import type { Tellings } from '../identity/judged-change.js';
import type { Database } from './database.js';
import { list } from './sql.js';

/** A question to the index grows with its terms. */
const TERMS_AT_ONCE = 200;
/** Level 1 makes it a seventh in half a millisecond; higher levels take twice the time for little. */
const LEVEL = 1;

export function keepTold(database: Database, articleKey: number, change: ArticleChange): void {
  const { article, entities, statements, events, permissions, edges } = change;
  const { id, outletId } = article;
  const told: Tellings = { article: { id, outletId }, entities, statements, events, permissions, edges };
  const body = deflateRawSync(JSON.stringify(told), { level: LEVEL });
  database.run('INSERT INTO told (article_key, body) VALUES (?, ?)', articleKey, body);
  database.run('INSERT INTO told_ids (rowid, ids) VALUES (?, ?)', articleKey, toldIds(told).join(' '));
}

export function forgetTold(database: Database, articleKey: number): void {
  database.run('DELETE FROM told WHERE article_key = ?', articleKey);
  database.run('DELETE FROM told_ids WHERE rowid = ?', articleKey);
}

/** Keys of the articles in which any of these ids stands, in their order. */
export function articlesTelling(database: Database, ids: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (let at = 0; at < ids.length; at += TERMS_AT_ONCE) {
    const terms = ids.slice(at, at + TERMS_AT_ONCE).map((id) => `"${id}"`);
    const rows = database.all<{ key: number }>(
      'SELECT rowid AS key FROM told_ids WHERE told_ids MATCH ?',
      terms.join(' OR '),
    );
    for (const { key } of rows) found.add(key);
  }
  return [...found].sort((a, b) => a - b);
}

export function readTold(database: Database, articleKeys: readonly number[]): readonly Tellings[] {
  return database
    .all<{ body: string | Uint8Array }>(
      'SELECT t.body FROM json_each(?) j CROSS JOIN told t ON t.article_key = j.value',
      list(articleKeys),
    )
    .map(({ body }) => JSON.parse(typeof body === 'string' ? body : inflateRawSync(body).toString()) as Tellings);
}
