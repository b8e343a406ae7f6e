import type { ArticleChange } from '../../model/article-change.js';
import type { Decision, DecisionRequest } from '../../model/decision.js';
import type { CopyCandidate, EventCandidate, StatementCandidate } from '../../model/graph-lookup.js';
import type { ArticleId, EntityId, NodeId } from '../../model/ids.js';
import type { NodeRecord, NodeRecords } from '../../model/nodes.js';
import type { NodeKind } from '../../model/vocabulary.js';
import type { GraphStore } from '../graph-store.js';
import { isJudgedId } from '../identity/judged-change.js';
import { idsNamed, withMeantIds } from '../identity/meant-ids.js';
import { type JudgedId, NOBODY_ELSE } from '../identity/who.js';
import type {
  AggregateQuery,
  AlikeQuery,
  DecisionQuery,
  ExpandQuery,
  JudgementQuery,
  ListQuery,
  NeighborQuery,
  Page,
  Predicate,
  RelatedQuery,
  SearchQuery,
} from '../query.js';
import type {
  AggregateRow,
  AlikeRow,
  DecisionRow,
  Expansion,
  JudgementRow,
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
import { alike } from './alike.js';
import { checkStore } from './check.js';
import { Database } from './database.js';
import { decide } from './decide.js';
import { readDecisions } from './decisions.js';
import { eventCandidates } from './event-candidates.js';
import { expandNodes } from './expand.js';
import { storeInfo } from './info.js';
import { ingestChange } from './ingest.js';
import { judgementsOn, readJudgements } from './judgements.js';
import { listNodes, parseRecord } from './list.js';
import { copiesOf, copyCandidates, statementCandidates } from './lookup.js';
import { migrate } from './migrate.js';
import { neighborPages } from './neighbors.js';
import { relatedRows } from './related.js';
import { retractArticle } from './retract.js';
import { searchNodes } from './search.js';
import { list, sqlFile } from './sql.js';
import { members, readWho, survivors } from './who.js';
import { Writer } from './writer.js';

const NODES = sqlFile('read/nodes');

export interface SqliteOptions {
  /** Path of the database file; its folder is made where there is none. */
  readonly file: string;
}

/** Opens the embedded store. Its tables are made by `migrate`. @throws DemarcheError STORE_UNAVAILABLE */
export async function openSqliteStore({ file }: SqliteOptions): Promise<GraphStore> {
  return new SqliteStore(await Database.open(file));
}

/** Reads see whole changes only. */
class SqliteStore implements GraphStore {
  readonly #database: Database;
  readonly #writer: Writer;

  constructor(database: Database) {
    this.#database = database;
    this.#writer = new Writer(database);
  }

  async nodes(ids: readonly NodeId[]): Promise<readonly (NodeRecord | null)[]> {
    const records = this.#records(ids);
    const missing = ids.filter((id, place) => records[place] === null && isJudgedId(id));
    const who = missing.length === 0 ? NOBODY_ELSE : readWho(this.#database, missing as readonly JudgedId[]);
    if (who.isPlain) return records;
    const roots = this.#records(ids.map((id) => who.rootOf(id as JudgedId)));
    return records.map((record, place) => record ?? roots[place] ?? null);
  }

  #records(ids: readonly NodeId[]): readonly (NodeRecord | null)[] {
    const rows = this.#database.all<{ record: string | null }>(NODES, list(ids));
    return rows.map(({ record }) => (record === null ? null : parseRecord(record)));
  }

  async members(ids: readonly JudgedId[]): Promise<readonly (readonly JudgedId[])[]> {
    return members(this.#database, ids);
  }

  async list<K extends NodeKind>(query: ListQuery<K>): Promise<Page<NodeRow<NodeRecords[K]>>> {
    return listNodes(this.#database, this.#meant(query));
  }

  async related<R extends RelationName>(query: RelatedQuery<R>): Promise<readonly Page<RelationRows[R]>[]> {
    return relatedRows(this.#database, this.#meant(query));
  }

  #meant<Q extends { readonly where: Predicate | null }>(query: Q): Q {
    const ids = idsNamed(query.where);
    if (query.where === null || ids.length === 0) return query;
    return { ...query, where: withMeantIds(query.where, readWho(this.#database, ids)) };
  }

  async neighbors(query: NeighborQuery): Promise<readonly NeighborPage[]> {
    return neighborPages(this.#database, query);
  }

  async aggregate(query: AggregateQuery): Promise<readonly AggregateRow[]> {
    return aggregateRows(this.#database, this.#meant(query));
  }

  async search(query: SearchQuery): Promise<SearchCandidates> {
    return searchNodes(this.#database, query);
  }

  async expand(query: ExpandQuery): Promise<Expansion> {
    return expandNodes(this.#database, query);
  }

  async alike(query: AlikeQuery): Promise<readonly (readonly AlikeRow[])[]> {
    return alike(this.#database, query);
  }

  async decisions(query: DecisionQuery): Promise<Page<DecisionRow>> {
    return readDecisions(this.#database, query);
  }

  async judgements(query: JudgementQuery): Promise<Page<JudgementRow>> {
    return readJudgements(this.#database, query);
  }

  async judgementsOn(ids: readonly NodeId[]): Promise<readonly (readonly JudgementRow[])[]> {
    return judgementsOn(this.#database, ids);
  }

  async survivors(entities: readonly EntityId[], article: ArticleId): Promise<ReadonlyMap<EntityId, EntityId>> {
    return survivors(this.#database, entities, article);
  }

  async statementCandidates(
    speakers: readonly EntityId[],
    fromDay: string,
    untilDay: string,
  ): Promise<readonly StatementCandidate[]> {
    return statementCandidates(this.#database, speakers, fromDay, untilDay);
  }

  async eventCandidates(
    keys: readonly string[],
    fromDay: string,
    untilDay: string,
  ): Promise<readonly EventCandidate[]> {
    return eventCandidates(this.#database, keys, fromDay, untilDay);
  }

  async copyCandidates(signature: readonly string[]): Promise<readonly CopyCandidate[]> {
    return copyCandidates(this.#database, signature);
  }

  async copiesOf(article: ArticleId): Promise<readonly ArticleId[]> {
    return copiesOf(this.#database, article);
  }

  ingest(change: ArticleChange): Promise<'stored' | 'unchanged'> {
    return this.#writer.write((database) => ingestChange(database, change));
  }

  retract(article: ArticleId): Promise<RetractReport | null> {
    return this.#writer.write((database) => retractArticle(database, article));
  }

  decide(request: DecisionRequest): Promise<Decision> {
    return this.#writer.write((database) => decide(database, request));
  }

  async migrate(): Promise<MigrationReport> {
    await this.#writer.settled();
    return migrate(this.#database);
  }

  async info(): Promise<StoreInfo> {
    return storeInfo(this.#database);
  }

  async check(): Promise<readonly string[]> {
    return checkStore(this.#database);
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await this.#writer.settled();
    this.#database.close();
  }
}
