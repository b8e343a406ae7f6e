/** The contract of a store in its plainest form: the oracle that the real stores are compared with. */
import type { ArticleChange } from '../../src/model/article-change.js';
import type { Decision, DecisionRequest } from '../../src/model/decision.js';
import type { CopyCandidate, EventCandidate, StatementCandidate } from '../../src/model/graph-lookup.js';
import type { ArticleId, EntityId, NodeId } from '../../src/model/ids.js';
import type { NodeRecord, NodeRecords } from '../../src/model/nodes.js';
import type { SortDirection } from '../../src/model/query-fields.js';
import { ENTITY_KINDS, FACT_KINDS, NODE_KINDS, type NodeKind } from '../../src/model/vocabulary.js';
import {
  checkAggregate,
  checkList,
  checkRelated,
  isNodeRelation,
  isOtherRelation,
} from '../../src/store/check-query.js';
import { byCodePoint, sourceKey } from '../../src/store/fold.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { asJudged } from '../../src/store/identity/as-judged.js';
import type { JudgedChange } from '../../src/store/identity/judged-change.js';
import { withMeantIds } from '../../src/store/identity/meant-ids.js';
import type { JudgedId, Who } from '../../src/store/identity/who.js';
import {
  type AggregateQuery,
  type AlikeQuery,
  type DecisionQuery,
  type ExpandQuery,
  type JudgementQuery,
  type ListQuery,
  MOST_JUDGEMENTS,
  type NeighborQuery,
  type Page,
  type Position,
  type Predicate,
  type RelatedQuery,
  type SearchQuery,
} from '../../src/store/query.js';
import {
  type AggregateRow,
  type AlikeRow,
  type DecisionRow,
  type Expansion,
  type JudgementRow,
  type MigrationReport,
  type NeighborPage,
  NODE_RELATIONS,
  type NodeRow,
  type RelationName,
  type RelationRows,
  type RetractReport,
  type SearchCandidates,
  type StoreInfo,
} from '../../src/store/rows.js';
import { alikeRows } from './oracle/alike.js';
import { OracleDecisions } from './oracle/deciding.js';
import { eventCandidatesOf } from './oracle/events.js';
import { makeGraph, type OracleGraph, type StoredArticle, sourceOf } from './oracle/graph.js';
import { neighborPage } from './oracle/neighbors.js';
import { pageOf } from './oracle/paging.js';
import { holds } from './oracle/predicate.js';
import { aggregateRows, copyCandidatesOf, expandNodes, searchNodes, statementCandidatesOf } from './oracle/reading.js';
import { eventRow, nodeRow, otherRows, relatedNodes } from './oracle/relations.js';

export class MemoryStore implements GraphStore {
  readonly #articles = new Map<ArticleId, StoredArticle>();
  readonly #decisions = new OracleDecisions();
  #graph: OracleGraph | null = null;

  get #stored(): readonly StoredArticle[] {
    return [...this.#articles.values()];
  }

  get #who(): Who {
    return this.#decisions.who(this.#stored);
  }

  get #view(): OracleGraph {
    this.#graph ??= this.#graphAs(this.#who);
    return this.#graph;
  }

  #graphAs(who: Who): OracleGraph {
    return makeGraph(
      this.#stored.map((stored) => ({ ...stored, change: asJudged(stored.change, who) })),
      who,
    );
  }

  async nodes(ids: readonly NodeId[]): Promise<readonly (NodeRecord | null)[]> {
    const who = this.#who;
    return ids.map((id) => this.#view.nodes.get(id) ?? this.#view.nodes.get(who.rootOf(id as JudgedId)) ?? null);
  }

  async members(ids: readonly JudgedId[]): Promise<readonly (readonly JudgedId[])[]> {
    const who = this.#who;
    return ids.map((id) =>
      who.rootOf(id) === id
        ? this.#decisions
            .membersOf(id, this.#stored)
            .filter((member) => member !== id)
            .sort()
        : [],
    );
  }

  #meant<Q extends { readonly where: Predicate | null }>(query: Q): Q {
    return query.where === null ? query : { ...query, where: withMeantIds(query.where, this.#who) };
  }

  async list<K extends NodeKind>(asked: ListQuery<K>): Promise<Page<NodeRow<NodeRecords[K]>>> {
    checkList(asked);
    const query = this.#meant(asked);
    const all = [...this.#view.nodes.values()].filter((node) => node.__typename === query.kind);
    return this.#nodePage(all, query) as Page<NodeRow<NodeRecords[K]>>;
  }

  #nodePage(nodes: readonly NodeRecord[], { where, order, page, count }: Omit<ListQuery, 'kind'>): Page<NodeRow> {
    const rows = nodes
      .filter((node) => where === null || holds(this.#view, node, where))
      .map((node) => nodeRow(this.#view, node, order));
    return pageOf(rows, directionsOf(order), page, count);
  }

  async related<R extends RelationName>(asked: RelatedQuery<R>): Promise<readonly Page<RelationRows[R]>[]> {
    checkRelated(asked);
    const query = this.#meant(asked);
    return query.parents.map((parent) => this.#relatedTo(parent, query) as Page<RelationRows[R]>);
  }

  #relatedTo(parent: string, query: RelatedQuery): Page<Position> {
    const { relation, options, page, count } = query;
    if (isOtherRelation(relation)) {
      const { rows, directions } = otherRows(this.#view, relation, parent, options);
      return pageOf(rows, directions, page, count);
    }
    if (!isNodeRelation(relation)) throw new Error('checked before');
    const kind = NODE_RELATIONS[relation];
    const nodes = relatedNodes(this.#view, relation, parent, options).filter((node) => node.__typename === kind);
    const found = this.#nodePage(nodes, query);
    if (relation !== 'events') return found;
    return { ...found, rows: found.rows.map((row) => eventRow(this.#view, row, parent, options)) };
  }

  async neighbors(query: NeighborQuery): Promise<readonly NeighborPage[]> {
    return query.parents.map((parent) => neighborPage(this.#view, parent, query));
  }

  async aggregate(query: AggregateQuery): Promise<readonly AggregateRow[]> {
    checkAggregate(query);
    return aggregateRows(this.#view, this.#meant(query));
  }

  async search(query: SearchQuery): Promise<SearchCandidates> {
    return searchNodes(this.#view, query);
  }

  async expand(query: ExpandQuery): Promise<Expansion> {
    return expandNodes(this.#view, query);
  }

  async alike(query: AlikeQuery): Promise<readonly (readonly AlikeRow[])[]> {
    return alikeRows(this.#view, this.#decisions.identities, query);
  }

  async decisions(query: DecisionQuery): Promise<Page<DecisionRow>> {
    return this.#decisions.decisions(query, this.#stored);
  }

  async judgements(query: JudgementQuery): Promise<Page<JudgementRow>> {
    return this.#decisions.judgements(this.#stored, query);
  }

  async judgementsOn(ids: readonly NodeId[]): Promise<readonly (readonly JudgementRow[])[]> {
    const page = { limit: 100_000, backward: false, after: null, before: null };
    const all = this.#decisions.judgements(this.#stored, { of: null, verdict: null, page, count: false });
    return ids.map((id) =>
      all.rows.filter(({ subjectId, objectId }) => subjectId === id || objectId === id).slice(0, MOST_JUDGEMENTS),
    );
  }

  async survivors(entities: readonly EntityId[], article: ArticleId): Promise<ReadonlyMap<EntityId, EntityId>> {
    const who = this.#who;
    const meant = entities.map((id) => [id, who.meant(id, article).id] as const);
    return new Map(meant.filter(([id, survivor]) => survivor !== id));
  }

  async statementCandidates(
    speakers: readonly EntityId[],
    fromDay: string,
    untilDay: string,
  ): Promise<readonly StatementCandidate[]> {
    return statementCandidatesOf(this.#view, speakers, fromDay, untilDay);
  }

  async eventCandidates(
    keys: readonly string[],
    fromDay: string,
    untilDay: string,
  ): Promise<readonly EventCandidate[]> {
    const who = this.#who;
    const judged = this.#stored.map(({ change }) => asJudged(change, who));
    return eventCandidatesOf(judged, keys, fromDay, untilDay);
  }

  async copyCandidates(signature: readonly string[]): Promise<readonly CopyCandidate[]> {
    return copyCandidatesOf([...this.#articles.values()], signature);
  }

  async copiesOf(article: ArticleId): Promise<readonly ArticleId[]> {
    return this.#copies(article).map(({ change }) => change.article.id);
  }

  /** In the order of evidence. */
  #copies(article: ArticleId): StoredArticle[] {
    return [...this.#articles.values()]
      .filter(({ copyOfId }) => copyOfId === article)
      .sort((a, b) => byCodePoint(sourceKey(sourceOf(a)), sourceKey(sourceOf(b))));
  }

  async ingest(change: ArticleChange): Promise<'stored' | 'unchanged'> {
    const { id, copyOfId } = change.article;
    if (this.#articles.has(id)) return 'unchanged';
    this.#articles.set(id, { change: structuredClone(change), copyOfId });
    for (const copy of change.copies) {
      const stored = this.#articles.get(copy);
      if (stored !== undefined && copy !== id) stored.copyOfId = id;
    }
    this.#graph = null;
    return 'stored';
  }

  async retract(article: ArticleId): Promise<RetractReport | null> {
    const stored = this.#articles.get(article);
    if (stored === undefined) return null;
    const [before, who] = [this.#view, this.#who];
    this.#articles.delete(article);
    const [heir, ...others] = this.#copies(article);
    if (heir !== undefined) heir.copyOfId = null;
    for (const copy of others) copy.copyOfId = heir?.change.article.id ?? null;
    this.#graph = null;
    // Before what was one by the word of this article alone is two again.
    return retractReport(asJudged(stored.change, who), before, this.#graphAs(who));
  }

  async decide(request: DecisionRequest): Promise<Decision> {
    const decision = this.#decisions.decide(request, this.#view, this.#stored);
    this.#graph = null;
    return decision;
  }

  async migrate(): Promise<MigrationReport> {
    return { applied: [], alreadyThere: [] };
  }

  async info(): Promise<StoreInfo> {
    const { nodes, edges } = this.#view;
    const counts = countKinds([...nodes.values()]);
    return { engine: 'sqlite', version: '0', location: 'memory', migration: null, nodes: counts, edges: edges.length };
  }

  async check(): Promise<readonly string[]> {
    return [];
  }

  async close(): Promise<void> {}
}

const directionsOf = (order: ListQuery['order']): readonly SortDirection[] => order.map(({ direction }) => direction);

const countKinds = (nodes: readonly NodeRecord[]): Record<NodeKind, number> =>
  Object.fromEntries(
    NODE_KINDS.map((kind) => [kind, nodes.filter(({ __typename }) => __typename === kind).length]),
  ) as Record<NodeKind, number>;

const COUNTED_AS_KEPT: ReadonlySet<NodeKind> = new Set([...ENTITY_KINDS, ...FACT_KINDS]);

function retractReport(change: JudgedChange, before: OracleGraph, after: OracleGraph): RetractReport {
  const gone = [...before.nodes.values()].filter(({ id }) => !after.nodes.has(id));
  const told = [
    ...change.entities.map(({ record }) => record.id),
    ...[...change.statements, ...change.events, ...change.permissions].map(({ id }) => id),
  ];
  return {
    articleId: change.article.id,
    removed: countKinds(gone),
    removedEdges: before.edges.length - after.edges.length,
    kept: told.filter((id) => COUNTED_AS_KEPT.has(after.nodes.get(id)?.__typename ?? 'Article')).length,
  };
}
