/** Lets articles tell otherwise what rests on who is who. */
import type { EntityId } from '../../model/ids.js';
import type { ArticleRecord } from '../../model/nodes.js';
import type { PartialDate } from '../../model/partial-date.js';
import { NO_DAY } from '../fold.js';
import { type Difference, isEmpty, type JudgedTellings } from '../identity/differences.js';
import { evidenceRowId, mentionRowId } from '../row-keys.js';
import type { Database } from './database.js';
import { addEdges, dropEdges, recountEdges, wakeEdges } from './edges.js';
import { addEntities, refoldEntities } from './fold-entities.js';
import { addFacts, foldFacts } from './fold-facts.js';
import { parseRecord } from './list.js';
import { nodeKeys } from './node-keys.js';
import type { StoredArticle } from './stored-article.js';
import { readWho } from './who.js';

const SET_OUTLET = 'UPDATE article SET outlet_id = ?, record = ? WHERE key = ?';

/** Keys of what has to be folded afresh. */
interface Touched {
  readonly entities: Set<number>;
  readonly facts: Set<number>;
  readonly edges: Set<number>;
  /** Ids of nodes that were not there before. */
  readonly created: Set<string>;
}

/**
 * Within a transaction, once it is written who is who.
 * @param renamed entities to fold afresh whatever the articles tell
 */
export function retell(database: Database, differences: readonly Difference[], renamed: readonly EntityId[]): void {
  const touched: Touched = {
    entities: new Set(nodeKeys(database, renamed).values()),
    facts: new Set(),
    edges: new Set(),
    created: new Set(),
  };
  const changes = differences.map((difference) => ({
    ...difference,
    article: storedArticle(database, difference.added.article.id),
  }));
  for (const { removed, added, article } of changes) {
    takeAway(database, removed, article, touched);
    if (removed.article.outletId !== added.article.outletId) setOutlet(database, article, added);
  }
  for (const { added, article } of changes) if (!isEmpty(added)) tell(database, added, article, touched);
  settleAll(database, touched);
}

function storedArticle(database: Database, id: StoredArticle['id']): StoredArticle {
  const row = database.get<{ key: number; published_at: PartialDate | null; origin_id: StoredArticle['id'] }>(
    'SELECT key, published_at, origin_id FROM article WHERE id = ?',
    id,
  );
  const { key = 0, published_at: publishedAt = null, origin_id: originId = id } = row ?? {};
  return { id, key, day: publishedAt ?? NO_DAY, source: { articleId: id, publishedAt, originId } };
}

function setOutlet(database: Database, { key }: StoredArticle, { article: { outletId } }: JudgedTellings): void {
  const row = database.get<{ record: string }>('SELECT record FROM article WHERE key = ?', key);
  if (row === undefined) return;
  const record: ArticleRecord = { ...parseRecord<ArticleRecord>(row.record), outletId };
  database.run(SET_OUTLET, outletId, JSON.stringify(record), key);
}

/** Takes away what the article says of these nodes and edges. Every row is found by its own key. */
function takeAway(
  database: Database,
  { entities, statements, events, permissions, edges }: JudgedTellings,
  { id, key: articleKey, day }: StoredArticle,
  touched: Touched,
): void {
  const facts = [...statements, ...events, ...permissions];
  const keys = nodeKeys(database, [...entities.map(({ record }) => record.id), ...facts.map((fact) => fact.id)]);
  for (const { record, mentions } of entities) {
    const key = keys.get(record.id) ?? 0;
    touched.entities.add(key);
    database.run('DELETE FROM source WHERE node_key = ? AND article_key = ?', key, articleKey);
    for (const [ordinal, { start }] of mentions.entries()) {
      const rowId = mentionRowId(id, start, record.id, ordinal);
      database.run('DELETE FROM mention WHERE entity_key = ? AND day = ? AND row_id = ?', key, day, rowId);
    }
  }
  for (const { id: factId, reports } of facts) {
    const key = keys.get(factId) ?? 0;
    touched.facts.add(key);
    for (const [ordinal, { evidence }] of reports.entries()) {
      const rowId = evidenceRowId(id, evidence.start, ordinal);
      database.run('DELETE FROM report WHERE fact_key = ? AND day = ? AND row_id = ?', key, day, rowId);
      database.run('DELETE FROM event_key WHERE fact_key = ? AND row_id = ?', key, rowId);
    }
  }
  for (const edge of edges) {
    const key = database.get<{ key: number }>('SELECT key FROM edge WHERE id = ?', edge.id)?.key ?? 0;
    touched.edges.add(key);
    for (const [ordinal, { start }] of edge.evidence.entries()) {
      const rowId = evidenceRowId(id, start, ordinal);
      database.run('DELETE FROM edge_evidence WHERE edge_key = ? AND day = ? AND row_id = ?', key, day, rowId);
    }
  }
}

function tell(database: Database, added: JudgedTellings, article: StoredArticle, touched: Touched): void {
  const who = readWho(
    database,
    added.entities.map(({ record }) => record.id),
  );
  const entities = addEntities(database, added, article, who);
  const facts = addFacts(database, added, article);
  const known = new Map([...entities.keys, ...facts.keys]);
  for (const key of addEdges(database, added.edges, article, known)) touched.edges.add(key);
  for (const id of [...entities.created, ...facts.created]) touched.created.add(id);
}

function settleAll(database: Database, { entities, facts, edges, created }: Touched): void {
  const folded = [foldFacts(database, [...facts]), refoldEntities(database, [...entities])];
  const removed = folded.flatMap((one) => one.removed.map(({ key }) => key));
  dropEdges(database, [...edges], removed);
  recountEdges(database, [...edges]);
  wakeEdges(database, created);
}
