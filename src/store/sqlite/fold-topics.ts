/** Topics, as their earliest articles have them. */
import type { ArticleChange } from '../../model/article-change.js';
import { nameKey } from '../../model/name-key.js';
import type { TopicRecord } from '../../model/nodes.js';
import { byCodePoint, sourceKey } from '../fold.js';
import type { Database } from './database.js';
import { sourcesOf } from './fold-entities.js';
import { type Added, type Folded, sourceOf } from './fold-facts.js';
import { parseRecord } from './list.js';
import { forgetNames, writeNames } from './names.js';
import { forgetNode, indexNode } from './search-index.js';
import { list, sqlFile } from './sql.js';
import type { StoredArticle } from './stored-article.js';

const TOPICS = sqlFile('read/topics');
const UPSERT_TOPIC = sqlFile('write/upsert-topic');
const INSERT_SOURCE = sqlFile('write/insert-source');

interface StoredTopic {
  readonly key: number;
  readonly id: string;
  readonly first_key: string;
  readonly record: string;
}

export function addTopics(database: Database, { topics }: ArticleChange, article: StoredArticle): Added {
  const rows = database.all<StoredTopic>(TOPICS, list(topics.map(({ id }) => id)), list([]));
  const before = new Map(rows.map((row) => [row.id, row]));
  const keys = new Map<string, number>();
  const firstKey = sourceKey(article.source);
  for (const topic of topics) {
    const stored = before.get(topic.id) ?? null;
    const earlier = stored === null || firstKey < stored.first_key;
    const key = earlier ? writeTopic(database, topic, firstKey, stored) : stored.key;
    database.run(INSERT_SOURCE, key, article.key, 0, JSON.stringify(topic));
    keys.set(topic.id, key);
  }
  return { keys, created: [...keys.keys()].filter((id) => !before.has(id)) };
}

/** Gives these topics as their earliest articles have them now, and removes those that no article has. */
export function refoldTopics(database: Database, keys: readonly number[]): Folded {
  const sources = sourcesOf(database, keys);
  const removed: StoredTopic[] = [];
  for (const stored of database.all<StoredTopic>(TOPICS, list([]), list(keys))) {
    const rows = (sources.get(stored.key) ?? []).map((row) => ({ row, key: sourceKey(sourceOf(row)) }));
    const [first] = rows.sort((a, b) => byCodePoint(a.key, b.key));
    if (first !== undefined) writeTopic(database, JSON.parse(first.row.body) as TopicRecord, first.key, stored);
    else removed.push(stored);
  }
  for (const { key } of removed) {
    forgetNode(database, key);
    forgetNames(database, key);
    database.run('DELETE FROM topic WHERE key = ?', key);
  }
  return { removed, kept: 0 };
}

/** @returns the key */
function writeTopic(database: Database, topic: TopicRecord, firstKey: string, stored: StoredTopic | null): number {
  const values = [topic.id, nameKey(topic.name), firstKey, JSON.stringify(topic)];
  const key = database.get<{ key: number }>(UPSERT_TOPIC, ...values)?.key ?? 0;
  const old = stored === null ? null : parseRecord<TopicRecord>(stored.record);
  writeNames(database, key, topic, old);
  indexNode(database, key, topic, old);
  return key;
}
