/** Aggregates, search, expansion and lookups over the folded graph. */
import type { CopyCandidate, StatementCandidate } from '../../../src/model/graph-lookup.js';
import type { StatementId } from '../../../src/model/ids.js';
import { searchTokens } from '../../../src/model/name-key.js';
import type { NodeRecord } from '../../../src/model/nodes.js';
import { firstDay, lastDay } from '../../../src/model/partial-date.js';
import { NODE_KINDS } from '../../../src/model/vocabulary.js';
import { byCodePoint, nameKeys } from '../../../src/store/fold.js';
import type { AggregateQuery, Aggregation, ExpandQuery, SearchQuery } from '../../../src/store/query.js';
import { edgeLabel } from '../../../src/store/row-keys.js';
import type { AggregateRow, Expansion, GraphEdge, SearchCandidates } from '../../../src/store/rows.js';
import { CANDIDATES_PER_KIND, isNamedKind, matchesSearch, searchNameKey } from '../../../src/store/search-keys.js';
import type { OracleGraph, StoredArticle } from './graph.js';
import { holds, sortValue } from './predicate.js';
import { relatedNodes } from './relations.js';

const BUCKET_LENGTH = { DAY: 10, MONTH: 7, YEAR: 4 } as const;

export function aggregateRows(graph: OracleGraph, { kind, scope, where, by }: AggregateQuery): AggregateRow[] {
  const sets =
    scope === null
      ? [[...graph.nodes.values()].filter((node) => node.__typename === kind)]
      : scope.parents.map((parent) => relatedNodes(graph, scope.relation, parent, scope.options));
  return sets.flatMap((nodes, parent) => {
    const counts = new Map<string | null, number>();
    for (const node of nodes) {
      if (where !== null && !holds(graph, node, where)) continue;
      const key = keyOf(node, by);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts]
      .map(([key, count]) => ({ parent, key, count }))
      .sort((a, b) => Number(a.key === null) - Number(b.key === null) || byCodePoint(a.key ?? '', b.key ?? ''));
  });
}

function keyOf(node: NodeRecord, by: Aggregation): string | null {
  const properties = node as unknown as Record<string, string | null>;
  if ('field' in by) return properties[by.field] ?? null;
  if ('speaker' in by) return properties.speakerId ?? null;
  const length = BUCKET_LENGTH[by.bucket];
  return properties.date && properties.date.length >= length ? properties.date.slice(0, length) : null;
}

export function searchNodes(graph: OracleGraph, { text, kinds }: SearchQuery): SearchCandidates {
  const words = [...new Set(searchTokens(text))];
  const name = searchNameKey(text);
  const weight = (node: NodeRecord) =>
    'origins' in node ? node.origins : Number(sortValue(graph, node, 'articleCount', 'number'));
  const exact = (node: NodeRecord) => (isNamedKind(node.__typename) && nameKeys(node as never).includes(name) ? 1 : 0);
  const found = NODE_KINDS.filter((kind) => kinds.includes(kind)).map((kind) =>
    [...graph.nodes.values()]
      .filter((node) => node.__typename === kind && words.length > 0 && matchesSearch(node, words))
      .sort((a, b) => exact(b) - exact(a) || weight(b) - weight(a) || byCodePoint(a.id, b.id)),
  );
  return {
    nodes: found.flatMap((nodes) => nodes.slice(0, CANDIDATES_PER_KIND)),
    truncated: found.some((nodes) => nodes.length > CANDIDATES_PER_KIND),
  };
}

export function expandNodes(graph: OracleGraph, { ids, perNode }: ExpandQuery): Expansion {
  const strongest = (a: GraphEdge, b: GraphEdge) => b.origins - a.origins || byCodePoint(a.id, b.id);
  const all = graph.edges.map(
    ({ id, type, fromId, toId, origins, properties }): GraphEdge => ({
      id,
      type,
      fromId,
      toId,
      origins,
      label: edgeLabel(properties),
    }),
  );
  const edgesAt = new Map(
    ids.map((id) => [id, all.filter((edge) => edge.fromId === id || edge.toId === id).sort(strongest)]),
  );
  const chosen = new Set([...edgesAt.values()].flatMap((edges) => edges.slice(0, perNode)));
  return {
    edges: [...chosen].sort(strongest),
    omitted: [...edgesAt]
      .map(([id, edges]) => ({ id, count: edges.filter((edge) => !chosen.has(edge)).length }))
      .filter(({ count }) => count > 0),
  };
}

export function statementCandidatesOf(
  graph: OracleGraph,
  speakers: readonly string[],
  fromDay: string,
  untilDay: string,
): StatementCandidate[] {
  return [...graph.nodes.values()]
    .flatMap((node) => {
      if (node.__typename !== 'Statement' || node.speakerId === null || !speakers.includes(node.speakerId)) return [];
      const { id, speakerId, date } = node;
      return (graph.reports.get(id) ?? []).map(({ source, report }) => ({
        id: (report.givenId as StatementId | undefined) ?? id,
        speakerId,
        firstTold: report.firstTold ?? { speakerId, articleId: source.articleId },
        date,
        publishedAt: source.publishedAt,
        articleId: source.articleId,
        text: report.text ?? '',
        ordinal: report.ordinal,
      }));
    })
    .filter(({ date, publishedAt }) => {
      const when = date ?? publishedAt;
      return when === null || (lastDay(when) >= fromDay && firstDay(when) <= untilDay);
    })
    .sort((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.articleId, b.articleId) || a.ordinal - b.ordinal)
    .map(({ ordinal: _, ...candidate }) => candidate);
}

const MAX_COPY_CANDIDATES = 20;

export function copyCandidatesOf(articles: readonly StoredArticle[], signature: readonly string[]): CopyCandidate[] {
  return articles
    .map((stored) => {
      const { id: articleId, publishedAt, text } = stored.change.article;
      const shared = new Set(stored.change.signature.filter((key) => signature.includes(key))).size;
      return { articleId, publishedAt, copyOfId: stored.copyOfId, text, shared };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || byCodePoint(a.articleId, b.articleId))
    .slice(0, MAX_COPY_CANDIDATES);
}
