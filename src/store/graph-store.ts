import type { ArticleChange } from '../model/article-change.js';
import type { Decision, DecisionRequest } from '../model/decision.js';
import type { GraphLookup } from '../model/graph-lookup.js';
import type { ArticleId, NodeId } from '../model/ids.js';
import type { NodeRecord, NodeRecords } from '../model/nodes.js';
import type { NodeKind } from '../model/vocabulary.js';
import type { JudgedId } from './identity/who.js';
import type {
  AggregateQuery,
  AlikeQuery,
  DecisionQuery,
  ExpandQuery,
  JudgementQuery,
  ListQuery,
  NeighborQuery,
  Page,
  RelatedQuery,
  SearchQuery,
} from './query.js';
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
} from './rows.js';

/** Reading. Every method is one round trip to the database, however many ids or parents it is given, unless it says otherwise. */
export interface GraphReader {
  /**
   * In the order of the ids; null for those that are not there. An entity that was merged into another, or a fact that is
   * held for another, is that one: the record has the id of the survivor.
   */
  nodes(ids: readonly NodeId[]): Promise<readonly (NodeRecord | null)[]>;
  /**
   * For each entity, event or permission the other ids that mean it, in order: of entities merged into it, of names given to
   * it, and those that articles give the fact that it is held for.
   */
  members(ids: readonly JudgedId[]): Promise<readonly (readonly JudgedId[])[]>;
  list<K extends NodeKind>(query: ListQuery<K>): Promise<Page<NodeRow<NodeRecords[K]>>>;
  /** A page for each parent, in the order of the parents. A parent that is not there has an empty page. */
  related<R extends RelationName>(query: RelatedQuery<R>): Promise<readonly Page<RelationRows[R]>[]>;
  neighbors(query: NeighborQuery): Promise<readonly NeighborPage[]>;
  aggregate(query: AggregateQuery): Promise<readonly AggregateRow[]>;
  /**
   * Nodes in which every word of the text, a word that begins with it, or for names one misspelt by a letter, occurs
   * (`matchesSearch`). Of each kind at most `CANDIDATES_PER_KIND`: those with exactly the name asked for first, then by
   * number of articles (entities) or origins (facts), most first, then by id; kinds in the order of the vocabulary.
   */
  search(query: SearchQuery): Promise<SearchCandidates>;
  /**
   * The edges at these nodes, each once, by origins (most first), then id; articles and what ties to them are no part of
   * it. `omitted` counts, for each node, its edges that are not in the answer.
   */
  expand(query: ExpandQuery): Promise<Expansion>;
  /**
   * For each parent the entities that share any of its keys, by id; itself and those judged different are left out. Of the
   * bearers of a key at most `BEARERS_PER_KEY` are looked at: those that most articles mention, then by id.
   */
  alike(query: AlikeQuery): Promise<readonly (readonly AlikeRow[])[]>;
  decisions(query: DecisionQuery): Promise<Page<DecisionRow>>;
  judgements(query: JudgementQuery): Promise<Page<JudgementRow>>;
  /** For each of these the judgements of which either side is this very id, as `judgements` orders them: at most `MOST_JUDGEMENTS`. */
  judgementsOn(ids: readonly NodeId[]): Promise<readonly (readonly JudgementRow[])[]>;
}

export interface GraphWriter {
  /**
   * Stores one article with all it brings, in one transaction.
   * @returns `unchanged` where the article is there already: then nothing is written.
   */
  ingest(change: ArticleChange): Promise<'stored' | 'unchanged'>;
  /**
   * Removes what rested on the article alone, in one transaction. Null where there is no such article. Of its copies the
   * earliest (`evidenceKey`) becomes the original of the others. Facts that were one by the word of this article alone are
   * two again; the report tells of the graph before that.
   */
  retract(article: ArticleId): Promise<RetractReport | null>;
  /**
   * Decides who is who and lets the graph show it, in one transaction. What articles tell stays as it came; every query
   * shows it as the decisions that hold would have it (`asJudged`), also of articles that come later. Undoing a decision
   * gives the graph that there would be without it.
   * @throws DemarcheError as `settle` and `settleFacts` do; STORE_CONFLICT where a decision with this id is recorded already
   */
  decide(request: DecisionRequest): Promise<Decision>;
}

/**
 * The contract of a store. Its meaning is fixed above the adapters: ids are opaque text, dates ISO prefixes, names
 * compared by `nameKey`, missing values last, text ordered by code point. Two stores that were given the same changes
 * give the same answers, row by row.
 *
 * What a change may hold: the ids in each of its lists are distinct, and it brings the entities and topics it refers to.
 * A fact or an edge without evidence is not stored. Edges may lead to facts of other articles: an edge shows while both of
 * its ends are there. References (`speakerId`, `countryId`, `copyOfId` …) may lead nowhere; they then match no filter.
 * A condition on the id of an entity or fact that means another is one on the other.
 * SAME of two events or two permissions shows them as one (`FactClusters`), unless a person judged otherwise.
 * Every SAID, ADDRESSED_TO, GRANTS, RECEIVES and COVERS edge has its reference (`speakerId` …) and the other way round.
 *
 * Errors: DemarcheError with STORE_UNAVAILABLE where the database cannot be reached, STORE_TIMEOUT where it ended what took
 * too long, MIGRATION_CHANGED where an applied migration differs from the file, FILTER_TOO_BROAD where a relationship filter
 * matches more than the store can join.
 */
export interface GraphStore extends GraphReader, GraphWriter, GraphLookup {
  /** Applies what is missing; safe when several processes start together. */
  migrate(): Promise<MigrationReport>;
  info(): Promise<StoreInfo>;
  /** What is wrong with the data, a sentence each; empty where all is well. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}
