import { type ArticleId, kindOfId } from '../../model/ids.js';
import { NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import type { RetractReport } from '../rows.js';
import type { Database } from './database.js';
import { dropEdges, recountEdges } from './edges.js';
import { refoldEntities, refoldTopics } from './fold-entities.js';
import { foldFacts } from './fold-facts.js';
import { copiesOf } from './lookup.js';
import { setOriginal, toldBy } from './originals.js';
import { forgetNode } from './search-index.js';

const DELETIONS = ['source', 'mention', 'report', 'edge_evidence', 'judgement', 'signature'].map(
  (table) => `DELETE FROM ${table} WHERE article_id = ?`,
);

export function retractArticle(database: Database, article: ArticleId): RetractReport | null {
  return database.transaction(() => {
    const row = database.get<{ key: number }>('SELECT key FROM article WHERE id = ?', article);
    if (row === undefined) return null;
    const own = toldBy(database, [article]);
    forgetNode(database, 'article', row.key);
    for (const deletion of DELETIONS) database.run(deletion, article);
    database.run('DELETE FROM article WHERE id = ?', article);
    const copies = toldBy(database, passOn(database, article));
    const facts = foldFacts(database, own.facts);
    foldFacts(database, copies.facts);
    const entities = refoldEntities(database, own.sources);
    const topics = refoldTopics(database, own.sources);
    const removed = [...facts.removed, ...entities.removed, ...topics.removed];
    const removedEdges = dropEdges(database, own.edges, removed);
    recountEdges(database, [...own.edges, ...copies.edges]);
    return {
      articleId: article,
      removed: countKinds([...removed, article]),
      removedEdges,
      kept: facts.kept + entities.kept,
    };
  });
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
