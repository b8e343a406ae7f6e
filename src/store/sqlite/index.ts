import type { ArticleChange } from '../../model/article-change.js';
import type { CopyCandidate, StatementCandidate } from '../../model/graph-lookup.js';
import type { ArticleId, EntityId, NodeId } from '../../model/ids.js';
import type { NodeRecord, NodeRecords } from '../../model/nodes.js';
import type { NodeKind } from '../../model/vocabulary.js';
import type { GraphStore } from '../graph-store.js';
import type {
  AggregateQuery,
  ExpandQuery,
  ListQuery,
  NeighborQuery,
  Page,
  RelatedQuery,
  SearchQuery,
} from '../query.js';
import type {
  AggregateRow,
  Expansion,
  MigrationReport,
  NeighborPage,
  NodeRow,
  RelationName,
  RelationRows,
  RetractReport,
  SearchCandidates,
  StoreInfo,
} from '../rows.js';
import { aggregateRows } from './aggregate.js';
import { checkStore } from './check.js';
import { Database } from './database.js';
import { expandNodes } from './expand.js';
import { storeInfo } from './info.js';
import { ingestChange } from './ingest.js';
import { listNodes, parseRecord } from './list.js';
import { copiesOf, copyCandidates, statementCandidates } from './lookup.js';
import { migrate } from './migrate.js';
import { neighborPages } from './neighbors.js';
import { relatedRows } from './related.js';
import { retractArticle } from './retract.js';
import { searchNodes } from './search.js';
import { list, sqlFile } from './sql.js';

const NODES = sqlFile('read/nodes');

export interface SqliteOptions {
  /** Path of the database file; its folder is made where there is none. */
  readonly file: string;
}

/** Opens the embedded store. Its tables are made by `migrate`. @throws DemarcheError STORE_UNAVAILABLE */
export async function openSqliteStore({ file }: SqliteOptions): Promise<GraphStore> {
  return new SqliteStore(await Database.open(file));
}

/** One writer at a time: changes wait for each other in the order in which they came. Reads see whole changes only. */
class SqliteStore implements GraphStore {
  readonly #database: Database;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(database: Database) {
    this.#database = database;
  }

  #write<T>(work: (database: Database) => T): Promise<T> {
    const result = this.#writing.then(() => work(this.#database));
    this.#writing = result.catch(() => undefined);
    return result;
  }

  async nodes(ids: readonly NodeId[]): Promise<readonly (NodeRecord | null)[]> {
    const rows = this.#database.all<{ record: string | null }>(NODES, list(ids));
    return rows.map(({ record }) => (record === null ? null : parseRecord(record)));
  }

  async list<K extends NodeKind>(query: ListQuery<K>): Promise<Page<NodeRow<NodeRecords[K]>>> {
    return listNodes(this.#database, query);
  }

  async related<R extends RelationName>(query: RelatedQuery<R>): Promise<readonly Page<RelationRows[R]>[]> {
    return relatedRows(this.#database, query);
  }

  async neighbors(query: NeighborQuery): Promise<readonly NeighborPage[]> {
    return neighborPages(this.#database, query);
  }

  async aggregate(query: AggregateQuery): Promise<readonly AggregateRow[]> {
    return aggregateRows(this.#database, query);
  }

  async search(query: SearchQuery): Promise<SearchCandidates> {
    return searchNodes(this.#database, query);
  }

  async expand(query: ExpandQuery): Promise<Expansion> {
    return expandNodes(this.#database, query);
  }

  async statementCandidates(
    speakers: readonly EntityId[],
    fromDay: string,
    untilDay: string,
  ): Promise<readonly StatementCandidate[]> {
    return statementCandidates(this.#database, speakers, fromDay, untilDay);
  }

  async copyCandidates(signature: readonly string[]): Promise<readonly CopyCandidate[]> {
    return copyCandidates(this.#database, signature);
  }

  async copiesOf(article: ArticleId): Promise<readonly ArticleId[]> {
    return copiesOf(this.#database, article);
  }

  ingest(change: ArticleChange): Promise<'stored' | 'unchanged'> {
    return this.#write((database) => ingestChange(database, change));
  }

  retract(article: ArticleId): Promise<RetractReport | null> {
    return this.#write((database) => retractArticle(database, article));
  }

  migrate(): Promise<MigrationReport> {
    return this.#write((database) => migrate(database));
  }

  async info(): Promise<StoreInfo> {
    return storeInfo(this.#database);
  }

  async check(): Promise<readonly string[]> {
    return checkStore(this.#database);
  }

  /** Waits for what is being written. */
  close(): Promise<void> {
    return this.#write((database) => database.close());
  }
}
