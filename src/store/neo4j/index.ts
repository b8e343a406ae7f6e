import type { ArticleChange } from '../../model/article-change.js';
import type { Decision, DecisionRequest } from '../../model/decision.js';
import type { CopyCandidate, EventCandidate, StatementCandidate } from '../../model/graph-lookup.js';
import type { ArticleId, EntityId, NodeId } from '../../model/ids.js';
import type { NodeRecord, NodeRecords } from '../../model/nodes.js';
import type { NodeKind } from '../../model/vocabulary.js';
import type { GraphStore } from '../graph-store.js';
import { idsNamed, withMeantIds } from '../identity/meant-ids.js';
import type { JudgedId } from '../identity/who.js';
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
import { Connection, type Neo4jOptions } from './connection.js';
import { decide } from './decide.js';
import { readDecisions } from './decisions.js';
import { eventCandidates } from './event-candidates.js';
import { expandNodes } from './expand.js';
import { storeInfo } from './info.js';
import { ingestChange } from './ingest.js';
import { judgementsOn, readJudgements } from './judgements.js';
import { listNodes } from './list.js';
import { copiesOf, copyCandidates, statementCandidates } from './lookup.js';
import { migrate } from './migrate.js';
import { neighborPages } from './neighbors.js';
import { readNodes } from './nodes.js';
import { relatedRows } from './related.js';
import { retractArticle } from './retract.js';
import { searchNodes } from './search.js';
import { members, reading, readWho, survivors } from './who.js';
import { Writer } from './writer.js';

export type { Neo4jOptions } from './connection.js';

/**
 * Opens the store without asking the server anything yet: where it is gone, the first question says so. Constraints and
 * indexes are made by `migrate`.
 * @throws DemarcheError CONFIGURATION where the address is none
 */
export async function openNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  return new Neo4jStore(new Connection(options));
}

/**
 * Reads are one round trip, save that each relation in a condition is followed by one before, that `neighbors` takes one
 * more for the records it shows, that `nodes` takes two more where an entity or fact is not there: it may mean another, and that
 * conditions which name ids of entities take one more for the same reason.
 */
export class Neo4jStore implements GraphStore {
  readonly #connection: Connection;
  readonly #writer: Writer;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#writer = new Writer(connection);
  }

  nodes(ids: readonly NodeId[]): Promise<readonly (NodeRecord | null)[]> {
    return readNodes(this.#connection, ids);
  }

  members(ids: readonly JudgedId[]): Promise<readonly (readonly JudgedId[])[]> {
    return members(this.#connection, ids);
  }

  async list<K extends NodeKind>(query: ListQuery<K>): Promise<Page<NodeRow<NodeRecords[K]>>> {
    return listNodes(this.#connection, await this.#meant(query));
  }

  async related<R extends RelationName>(query: RelatedQuery<R>): Promise<readonly Page<RelationRows[R]>[]> {
    return relatedRows(this.#connection, await this.#meant(query));
  }

  async #meant<Q extends { readonly where: Predicate | null }>(query: Q): Promise<Q> {
    const ids = idsNamed(query.where);
    if (query.where === null || ids.length === 0) return query;
    return { ...query, where: withMeantIds(query.where, await readWho(reading(this.#connection), ids)) };
  }

  neighbors(query: NeighborQuery): Promise<readonly NeighborPage[]> {
    return neighborPages(this.#connection, query);
  }

  async aggregate(query: AggregateQuery): Promise<readonly AggregateRow[]> {
    return aggregateRows(this.#connection, await this.#meant(query));
  }

  search(query: SearchQuery): Promise<SearchCandidates> {
    return searchNodes(this.#connection, query);
  }

  expand(query: ExpandQuery): Promise<Expansion> {
    return expandNodes(this.#connection, query);
  }

  alike(query: AlikeQuery): Promise<readonly (readonly AlikeRow[])[]> {
    return alike(this.#connection, query);
  }

  decisions(query: DecisionQuery): Promise<Page<DecisionRow>> {
    return readDecisions(this.#connection, query);
  }

  judgements(query: JudgementQuery): Promise<Page<JudgementRow>> {
    return readJudgements(this.#connection, query);
  }

  judgementsOn(ids: readonly NodeId[]): Promise<readonly (readonly JudgementRow[])[]> {
    return judgementsOn(this.#connection, ids);
  }

  survivors(entities: readonly EntityId[], article: ArticleId): Promise<ReadonlyMap<EntityId, EntityId>> {
    return survivors(this.#connection, entities, article);
  }

  statementCandidates(
    speakers: readonly EntityId[],
    fromDay: string,
    untilDay: string,
  ): Promise<readonly StatementCandidate[]> {
    return statementCandidates(this.#connection, speakers, fromDay, untilDay);
  }

  eventCandidates(keys: readonly string[], fromDay: string, untilDay: string): Promise<readonly EventCandidate[]> {
    return eventCandidates(this.#connection, keys, fromDay, untilDay);
  }

  copyCandidates(signature: readonly string[]): Promise<readonly CopyCandidate[]> {
    return copyCandidates(this.#connection, signature);
  }

  copiesOf(article: ArticleId): Promise<readonly ArticleId[]> {
    return copiesOf(this.#connection, article);
  }

  ingest(change: ArticleChange): Promise<'stored' | 'unchanged'> {
    return this.#writer.write((run) => ingestChange(run, change));
  }

  retract(article: ArticleId): Promise<RetractReport | null> {
    return this.#writer.write((run) => retractArticle(run, article));
  }

  decide(request: DecisionRequest): Promise<Decision> {
    return this.#writer.write((run) => decide(run, request));
  }

  migrate(): Promise<MigrationReport> {
    return migrate(this.#connection);
  }

  info(): Promise<StoreInfo> {
    return storeInfo(this.#connection);
  }

  check(): Promise<readonly string[]> {
    return checkStore(this.#connection);
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await this.#writer.settled();
    await this.#connection.close();
  }
}
