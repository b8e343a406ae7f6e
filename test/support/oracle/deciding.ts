/** Decisions on who is who, and what the graph shows because of them. */
import { type Decision, type DecisionRequest, entitiesOf } from '../../../src/model/decision.js';
import { DemarcheError } from '../../../src/model/errors.js';
import type { ArticleId, EntityId, NodeId } from '../../../src/model/ids.js';
import { ENTITY_KINDS } from '../../../src/model/vocabulary.js';
import { Identities } from '../../../src/store/identity/identities.js';
import { judgementsOf } from '../../../src/store/identity/judgements.js';
import { settle } from '../../../src/store/identity/settle.js';
import { saysNothing, Who } from '../../../src/store/identity/who.js';
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

  get who(): Who {
    const { identities } = this;
    return new Who([...identities.ids].map((id) => identities.row(id)).filter((row) => !saysNothing(row)));
  }

  decide({ wish, ...decider }: DecisionRequest, graph: OracleGraph): Decision {
    if (this.#made.some(({ id }) => id === decider.id)) throw new DemarcheError('STORE_CONFLICT', decider.id);
    const { identities } = this;
    const undone = wish.kind === 'UNDO' ? (this.#made.find(({ id }) => id === wish.undoneId) ?? null) : null;
    const mentioning = wish.kind === 'SPLIT' ? articlesNaming(graph, identities.rootOf(wish.entityId)) : [];
    const ruling = settle(wish, decider.id, {
      identities,
      articleCounts: articleCounts(graph),
      mentioning: new Set(mentioning),
      undone,
    });
    const decision: Decision = { ...decider, ruling, undoneBy: null };
    const undoneId = ruling.kind === 'UNDO' ? ruling.undoneId : null;
    const before = this.#made.map((one) => (one.id === undoneId ? { ...one, undoneBy: decider.id } : one));
    this.#made = [...before, decision];
    return decision;
  }

  decisions({ of, page, count }: DecisionQuery): Page<DecisionRow> {
    const about = of === null ? null : new Set(this.identities.membersOf(of));
    const rows = this.#made
      .filter((one) => about === null || this.#entities(one).some((id) => about.has(id)))
      .map((one) => ({ ...one, sort: [one.at], rowId: one.id }));
    return pageOf(rows, ['DESC'], page, count);
  }

  #entities({ ruling }: Decision): readonly EntityId[] {
    if (ruling.kind !== 'UNDO') return entitiesOf(ruling);
    const undone = this.#made.find(({ id }) => id === ruling.undoneId);
    return undone === undefined ? [] : entitiesOf(undone.ruling);
  }

  judgements(articles: readonly StoredArticle[], { of, verdict, page, count }: JudgementQuery): Page<JudgementRow> {
    const about = of === null ? null : new Set<NodeId>(this.identities.membersOf(of as EntityId));
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

const rowOf = (row: Omit<JudgementRow, 'sort' | 'rowId'>): JudgementRow => ({
  ...row,
  sort: [row.at],
  rowId: judgementRowId(row, row.changeId),
});
