import { type ArticleId, type JudgedFactId, kindOfId } from '../../model/ids.js';
import { NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import { isJudgedFactId } from '../identity/judged-change.js';
import type { RetractReport } from '../rows.js';
import type { Database } from './database.js';
import { dropEdges, recountEdges } from './edges.js';
import { clustersAround } from './fact-clusters.js';
import { refoldEntities } from './fold-entities.js';
import { foldFacts } from './fold-facts.js';
import { refoldTopics } from './fold-topics.js';
import { followFacts } from './follow.js';
import { copiesOf } from './lookup.js';
import { setOriginal, toldBy } from './originals.js';
import { forgetNode } from './search-index.js';
import { forgetTold } from './told.js';

const DELETIONS = [
  'DELETE FROM event_key WHERE (fact_key, row_id) IN (SELECT fact_key, row_id FROM report WHERE article_key = ?)',
  'DELETE FROM source WHERE article_key = ?',
  'DELETE FROM mention WHERE article_key = ?',
  'DELETE FROM report WHERE article_key = ?',
  'DELETE FROM edge_evidence WHERE article_key = ?',
  'DELETE FROM signature WHERE article_key = ?',
  'DELETE FROM article WHERE key = ?',
];

/** Within a transaction. */
export function retractArticle(database: Database, article: ArticleId): RetractReport | null {
  const row = database.get<{ key: number }>('SELECT key FROM article WHERE id = ?', article);
  if (row === undefined) return null;
  const facts = factsJudgedBy(database, article);
  const report = retractRow(database, article, row);
  // What was one by the word of this article is no more.
  if (facts.length > 0) followFacts(database, clustersAround(database, facts), facts);
  return report;
}

const factsJudgedBy = (database: Database, article: ArticleId): readonly JudgedFactId[] =>
  database
    .all<{ subject_id: string; object_id: string }>(
      'SELECT subject_id, object_id FROM judgement WHERE article_id = ?',
      article,
    )
    .flatMap(({ subject_id, object_id }) => [subject_id, object_id])
    .filter(isJudgedFactId);

function retractRow(database: Database, article: ArticleId, row: { readonly key: number }): RetractReport {
  const own = toldBy(database, [article]);
  removeArticle(database, article, row.key);
  const copies = toldBy(database, passOn(database, article));
  const facts = foldFacts(database, own.facts);
  foldFacts(database, copies.facts);
  const entities = refoldEntities(database, own.sources);
  const removed = [...facts.removed, ...entities.removed, ...refoldTopics(database, own.sources).removed];
  const nodeKeys = removed.map(({ key }) => key);
  const removedEdges = dropEdges(database, own.edges, nodeKeys);
  recountEdges(database, [...own.edges, ...copies.edges]);
  const kept = facts.kept + entities.kept;
  return { articleId: article, removed: countKinds([...removed.map(({ id }) => id), article]), removedEdges, kept };
}

function removeArticle(database: Database, id: ArticleId, key: number): void {
  forgetNode(database, key);
  forgetTold(database, key);
  database.run('DELETE FROM judgement WHERE article_id = ?', id);
  for (const deletion of DELETIONS) database.run(deletion, key);
}

/** The earliest copy becomes the original of the others. @returns the copies there were */
function passOn(database: Database, article: ArticleId): readonly ArticleId[] {
  const copies = copiesOf(database, article);
  const [heir, ...others] = copies;
  if (heir === undefined) return [];
  setOriginal(database, heir, null);
  for (const copy of others) setOriginal(database, copy, heir);
  return copies;
}

function countKinds(ids: readonly string[]): Record<NodeKind, number> {
  const counts = Object.fromEntries(NODE_KINDS.map((kind) => [kind, 0])) as Record<NodeKind, number>;
  for (const id of ids) {
    const kind = kindOfId(id);
    if (kind !== null) counts[kind]++;
  }
  return counts;
}
