/** Decisions on who is who, and what the graph shows because of them. */
import {
  type ChangeId,
  type Decision,
  type DecisionRequest,
  entitiesOf,
  factsOf,
  type Ruling,
  type Wish,
} from '../../../src/model/decision.js';
import { DemarcheError } from '../../../src/model/errors.js';
import type { ArticleId, EntityId, JudgedFactId, NodeId } from '../../../src/model/ids.js';
import { ENTITY_KINDS } from '../../../src/model/vocabulary.js';
import { FactClusters, type FactPair, factPairs } from '../../../src/store/identity/fact-clusters.js';
import { Identities } from '../../../src/store/identity/identities.js';
import { isEntityId } from '../../../src/store/identity/judged-change.js';
import { judgementsOf } from '../../../src/store/identity/judgements.js';
import { settle } from '../../../src/store/identity/settle.js';
import { type FactWish, factsNamed, settleFacts } from '../../../src/store/identity/settle-facts.js';
import { type JudgedId, saysNothing, Who } from '../../../src/store/identity/who.js';
import type { DecisionQuery, JudgementQuery, Page } from '../../../src/store/query.js';
import { judgementRowId } from '../../../src/store/row-keys.js';
import type { DecisionRow, JudgementRow } from '../../../src/store/rows.js';
import type { OracleGraph, StoredArticle } from './graph.js';
import { pageOf } from './paging.js';

export class OracleDecisions {
  #made: readonly Decision[] = [];

  get identities(): Identities {
    return new Identities(this.#made);
  }

  /** @param articles with the judgements that they bring */
  who(articles: readonly StoredArticle[]): Who {
    const { identities } = this;
    const entities = [...identities.ids].map((id) => identities.row(id));
    return new Who([...entities, ...this.#clusters(articles).rows()].filter((row) => !saysNothing(row)));
  }

  #clusters(articles: readonly StoredArticle[]): FactClusters {
    const told = articles.flatMap(({ change }) => factPairs(change.judgements));
    return new FactClusters([...told, ...this.#made.flatMap(judgedPairs)]);
  }

  decide({ wish, ...decider }: DecisionRequest, graph: OracleGraph, articles: readonly StoredArticle[]): Decision {
    if (this.#made.some(({ id }) => id === decider.id)) throw new DemarcheError('STORE_CONFLICT', decider.id);
    const undone = wish.kind === 'UNDO' ? (this.#made.find(({ id }) => id === wish.undoneId) ?? null) : null;
    const ground = { clusters: this.#clusters(articles), present: new Set(graph.nodes.keys()), undone };
    const ruling =
      factsNamed(wish, undone) === null
        ? this.#settle(wish, decider.id, graph, undone)
        : settleFacts(wish as FactWish, ground);
    const decision: Decision = { ...decider, ruling, undoneBy: null };
    const undoneId = ruling.kind === 'UNDO' ? ruling.undoneId : null;
    const before = this.#made.map((one) => (one.id === undoneId ? { ...one, undoneBy: decider.id } : one));
    this.#made = [...before, decision];
    return decision;
  }

  #settle(wish: Wish, id: ChangeId, graph: OracleGraph, undone: Decision | null): Ruling {
    const { identities } = this;
    const mentioning = wish.kind === 'SPLIT' ? articlesNaming(graph, identities.rootOf(wish.entityId)) : [];
    return settle(wish, id, {
      identities,
      articleCounts: articleCounts(graph),
      mentioning: new Set(mentioning),
      undone,
    });
  }

  /** All ids that mean the same as this one, itself among them. */
  membersOf(id: JudgedId, articles: readonly StoredArticle[]): readonly JudgedId[] {
    if (isEntityId(id)) return this.identities.membersOf(id);
    const clusters = this.#clusters(articles);
    const root = clusters.rootOf(id as JudgedFactId);
    return [...new Set([root, ...clusters.ids])].filter((member) => clusters.rootOf(member) === root);
  }

  decisions({ of, page, count }: DecisionQuery, articles: readonly StoredArticle[]): Page<DecisionRow> {
    const about = of === null ? null : new Set(this.membersOf(of, articles));
    const rows = this.#made
      .filter((one) => about === null || this.#about(one).some((id) => about.has(id)))
      .map((one) => ({ ...one, sort: [one.at], rowId: one.id }));
    return pageOf(rows, ['DESC'], page, count);
  }

  #about({ ruling }: Decision): readonly JudgedId[] {
    if (ruling.kind !== 'UNDO') return [...entitiesOf(ruling), ...factsOf(ruling)];
    const undone = this.#made.find(({ id }) => id === ruling.undoneId);
    return undone === undefined ? [] : this.#about(undone);
  }

  judgements(articles: readonly StoredArticle[], { of, verdict, page, count }: JudgementQuery): Page<JudgementRow> {
    const about = of === null ? null : new Set<NodeId>(this.membersOf(of as JudgedId, articles));
    const rows = [...articles.flatMap(judgementsIn), ...this.#made.flatMap(judgementsBy)];
    const distinct = [...new Map(rows.reverse().map((row) => [row.rowId, row])).values()];
    const asked = distinct
      .filter((row) => about === null || about.has(row.subjectId) || about.has(row.objectId))
      .filter((row) => verdict === null || row.verdict === verdict);
    return pageOf(asked, ['DESC'], page, count);
  }
}

const articlesNaming = ({ mentions }: OracleGraph, entity: EntityId): readonly ArticleId[] =>
  mentions.filter(({ entityId }) => entityId === entity).map(({ source }) => source.articleId);

function articleCounts(graph: OracleGraph): ReadonlyMap<EntityId, number> {
  const entities = [...graph.nodes.values()].filter(({ __typename }) => ENTITY_KINDS.includes(__typename as never));
  return new Map(entities.map(({ id }) => [id as EntityId, new Set(articlesNaming(graph, id as EntityId)).size]));
}

const judgementsIn = ({ change: { article, judgements } }: StoredArticle): readonly JudgementRow[] =>
  judgements.map((one) => rowOf({ ...one, at: article.ingestedAt, changeId: null }));

const judgementsBy = (decision: Decision): readonly JudgementRow[] =>
  decision.undoneBy === null
    ? judgementsOf(decision).map((one) => rowOf({ ...one, at: decision.at, changeId: decision.id }))
    : [];

const judgedPairs = (decision: Decision): readonly FactPair[] =>
  decision.undoneBy === null ? factPairs(judgementsOf(decision), decision.id) : [];

const rowOf = (row: Omit<JudgementRow, 'sort' | 'rowId'>): JudgementRow => ({
  ...row,
  sort: [row.at],
  rowId: judgementRowId(row, row.changeId),
});
