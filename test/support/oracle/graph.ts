/** The graph that a set of stored articles makes, folded afresh from all of them: slow, and plainly right. */
import type { ArticleChange, EdgeContribution, EdgeProperties, FirstTold } from '../../../src/model/article-change.js';
import type { Evidence } from '../../../src/model/evidence.js';
import type { ArticleId, EntityId, EventId, NodeId, StatementId } from '../../../src/model/ids.js';
import type { NodeRecord } from '../../../src/model/nodes.js';
import type { EdgeType } from '../../../src/model/relationships.js';
import {
  byCodePoint,
  countOrigins,
  foldEntity,
  foldEvent,
  foldPermission,
  foldStatement,
  type Source,
  type Sourced,
  sourceKey,
} from '../../../src/store/fold.js';
import type { JudgedChange, JudgedStatement } from '../../../src/store/identity/judged-change.js';
import type { Who } from '../../../src/store/identity/who.js';

/** An article as stored: its change, and whose copy it is by now. */
export interface StoredArticle {
  readonly change: JudgedChange;
  copyOfId: ArticleId | null;
}

/** A passage with what is needed to order and name it. */
export interface Passage {
  readonly source: Source;
  readonly evidence: Evidence;
  readonly ordinal: number;
}

export interface OracleEdge {
  readonly id: string;
  readonly type: EdgeType;
  readonly fromId: NodeId;
  readonly toId: NodeId;
  readonly properties: EdgeProperties;
  readonly evidence: readonly Passage[];
  readonly origins: number;
}

export interface OracleMention extends Passage {
  readonly entityId: EntityId;
}

export interface OracleGraph {
  readonly nodes: ReadonlyMap<string, NodeRecord>;
  readonly edges: readonly OracleEdge[];
  readonly mentions: readonly OracleMention[];
  /** The articles that tell of each node, with what they say. */
  readonly reports: ReadonlyMap<string, readonly Sourced<OracleReport>[]>;
}

/** A report of a fact, whatever the kind: all that rows need of it. */
export type OracleReport = { readonly evidence: Evidence } & Partial<
  ArticleChange['permissions'][number]['reports'][number]
> & {
    readonly ordinal: number;
    readonly text?: string;
    readonly firstTold?: FirstTold;
    readonly givenId?: StatementId | EventId;
  };

export const sourceOf = ({ change, copyOfId }: StoredArticle): Source => ({
  articleId: change.article.id,
  publishedAt: change.article.publishedAt,
  originId: copyOfId ?? change.article.id,
});

type Contribution<T> = { readonly source: Source; readonly item: T };

function gather<T extends { readonly id: string }>(
  articles: readonly StoredArticle[],
  pick: (change: JudgedChange) => readonly T[],
): Map<string, Contribution<T>[]> {
  const byId = new Map<string, Contribution<T>[]>();
  for (const article of articles) {
    for (const item of pick(article.change)) {
      const contribution = { source: sourceOf(article), item };
      byId.set(item.id, [...(byId.get(item.id) ?? []), contribution]);
    }
  }
  return byId;
}

const spread = <R>(
  contributions: readonly Contribution<{ readonly reports: readonly R[] }>[],
): Sourced<R & { readonly ordinal: number }>[] =>
  contributions.flatMap(({ source, item }) =>
    item.reports.map((report, ordinal) => ({ source, report: { ...report, ordinal } })),
  );

/** "No evidence, no fact": a fact that an article gives without a report is not there. */
const told = <T extends { readonly reports: readonly unknown[] }>(items: readonly T[]): readonly T[] =>
  items.filter(({ reports }) => reports.length > 0);

const withFirstTold = ({ source, item }: Contribution<JudgedStatement>) => {
  const { firstTold, givenId, reports } = item;
  const from = { ...(firstTold && { firstTold }), ...(givenId && { givenId }) };
  return { source, item: { reports: reports.map((report) => ({ ...report, ...from })) } };
};

/** @param articles as judged */
export function makeGraph(articles: readonly StoredArticle[], who: Who): OracleGraph {
  const nodes = new Map<string, NodeRecord>();
  const reports = new Map<string, readonly Sourced<OracleReport>[]>();
  for (const { change, copyOfId } of articles) nodes.set(change.article.id, { ...change.article, copyOfId });
  foldEntities(articles, nodes, who);
  for (const [id, items] of gather(articles, (change) => told(change.statements))) {
    const all = spread(items.map(withFirstTold));
    reports.set(id, all);
    nodes.set(id, foldStatement(id as never, all));
  }
  for (const [id, items] of gather(articles, (change) => told(change.events))) {
    const all = spread(items);
    reports.set(id, all);
    nodes.set(id, foldEvent(id as never, all));
  }
  for (const [id, items] of gather(articles, (change) => told(change.permissions))) {
    const all = spread(items);
    const steps = items.flatMap(({ source, item: { grantorId, granteeId, weaponIds, reports: own } }) =>
      own.map((report) => ({ source, report: { ...report, grantorId, granteeId, weaponIds } })),
    );
    reports.set(id, all);
    nodes.set(id, foldPermission(id as never, steps));
  }
  return { nodes, reports, edges: makeEdges(articles, nodes), mentions: articles.flatMap(mentionsOf) };
}

const inOrder = <T>(items: readonly Contribution<T>[]): Contribution<T>[] =>
  [...items].sort((a, b) => byCodePoint(sourceKey(a.source), sourceKey(b.source)));

function foldEntities(articles: readonly StoredArticle[], nodes: Map<string, NodeRecord>, who: Who): void {
  const entities = gather(articles, (change) => change.entities.map((entity) => ({ id: entity.record.id, ...entity })));
  for (const [id, items] of entities) {
    const reports = items.map(({ source, item }) => ({ source, report: item }));
    nodes.set(id, foldEntity(reports, who.aliasesOf(id as EntityId)));
  }
  for (const [id, items] of gather(articles, (change) => change.topics)) {
    const [earliest] = inOrder(items);
    if (earliest) nodes.set(id, earliest.item);
  }
}

/** An edge is there where it has evidence and both of its ends are there. */
function makeEdges(articles: readonly StoredArticle[], nodes: ReadonlyMap<string, NodeRecord>): OracleEdge[] {
  const edges = gather<EdgeContribution>(articles, (change) => change.edges.filter((edge) => edge.evidence.length > 0));
  return [...edges].flatMap(([id, items]) => {
    const [first] = items;
    if (!first || !nodes.has(first.item.fromId) || !nodes.has(first.item.toId)) return [];
    const { type, fromId, toId, properties } = first.item;
    const evidence = items.flatMap(({ source, item }) =>
      item.evidence.map((passage, ordinal) => ({ source, evidence: passage, ordinal })),
    );
    return [{ id, type, fromId, toId, properties, evidence, origins: countOrigins(items.map((i) => i.source)) }];
  });
}

const mentionsOf = (article: StoredArticle): OracleMention[] =>
  article.change.entities.flatMap(({ record, mentions }) =>
    mentions.map((evidence, ordinal) => ({ source: sourceOf(article), entityId: record.id, evidence, ordinal })),
  );
