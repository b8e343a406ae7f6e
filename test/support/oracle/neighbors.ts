import type { NodeRecord } from '../../../src/model/nodes.js';
import { RELATION_TYPES } from '../../../src/model/relationships.js';
import { ENTITY_KINDS } from '../../../src/model/vocabulary.js';
import { FACT_TIES_OF_ENTITIES, type NeighborQuery, type TieType } from '../../../src/store/query.js';
import type { NeighborPage, NeighborRow, NeighborTie } from '../../../src/store/rows.js';
import type { OracleGraph } from './graph.js';
import { pageOf } from './paging.js';

const TIE_TYPES: readonly TieType[] = [...RELATION_TYPES, ...FACT_TIES_OF_ENTITIES];

/** One relation or fact that ties two entities, with the articles that tell of it. */
interface Tie {
  readonly type: TieType;
  readonly from: string | null;
  readonly to: string | null;
  /** Edge or fact; a fact that ties two in one way counts once. */
  readonly by: string;
  readonly origins: readonly string[];
}

function* allTies(graph: OracleGraph): Generator<Tie> {
  const origins = (id: string) => (graph.reports.get(id) ?? []).map(({ source }) => source.originId);
  const edges = (type: string, end: 'fromId' | 'toId', id: string) =>
    graph.edges.filter((edge) => edge.type === type && edge[end] === id);
  for (const edge of graph.edges) {
    if (!(RELATION_TYPES as readonly string[]).includes(edge.type)) continue;
    const { id: by, fromId: from, toId: to } = edge;
    yield { type: edge.type as TieType, from, to, by, origins: edge.evidence.map(({ source }) => source.originId) };
  }
  for (const node of graph.nodes.values()) {
    const shared = { by: node.id, origins: origins(node.id) };
    if (node.__typename === 'Statement') {
      yield { type: 'SPOKE_TO', from: node.speakerId, to: node.addresseeId, ...shared };
      for (const { toId } of edges('ABOUT', 'fromId', node.id)) {
        yield { type: 'SPOKE_ABOUT', from: node.speakerId, to: toId, ...shared };
      }
    } else if (node.__typename === 'Permission') {
      yield { type: 'PERMITS', from: node.grantorId, to: node.granteeId, ...shared };
    } else if (node.__typename === 'Event') {
      const parts = edges('TOOK_PART_IN', 'toId', node.id);
      for (const { fromId: from } of parts) {
        for (const { fromId: to } of parts) yield { type: 'TOOK_PART_WITH', from, to, ...shared };
      }
    }
  }
}

export function neighborPage(graph: OracleGraph, parent: string, query: NeighborQuery): NeighborPage {
  const found = new Map<string, { ties: Map<string, Set<string>>; origins: Set<string> }>();
  for (const tie of allTies(graph)) {
    const seen = seenFrom(tie, parent, query);
    if (seen === null || (query.ties !== null && !query.ties.includes(tie.type))) continue;
    const entry = found.get(seen.other) ?? { ties: new Map(), origins: new Set() };
    const key = `${tie.type} ${seen.direction}`;
    entry.ties.set(key, (entry.ties.get(key) ?? new Set()).add(tie.by));
    for (const origin of tie.origins) entry.origins.add(origin);
    found.set(seen.other, entry);
  }
  const rows = [...found].flatMap(([id, entry]) => {
    const node = graph.nodes.get(id);
    return node === undefined ? [] : neighborRow(node, entry.ties, entry.origins.size, query);
  });
  const page = pageOf(rows, ['DESC'], query.page, query.counts);
  return { ...page, countsByKind: query.counts ? byKind(rows) : null, countsByTie: query.counts ? byTie(rows) : null };
}

function seenFrom({ type, from, to }: Tie, parent: string, { direction }: NeighborQuery) {
  if (from === null || to === null || from === to) return null;
  if (type === 'TOOK_PART_WITH') return from === parent ? { other: to, direction: 'OUT' as const } : null;
  if (from === parent && direction !== 'IN') return { other: to, direction: 'OUT' as const };
  return to === parent && direction !== 'OUT' ? { other: from, direction: 'IN' as const } : null;
}

function neighborRow(
  node: NodeRecord,
  ties: ReadonlyMap<string, ReadonlySet<string>>,
  origins: number,
  { types, minOrigins }: NeighborQuery,
): NeighborRow[] {
  const kinds: readonly string[] = types ?? ENTITY_KINDS;
  if (!kinds.includes(node.__typename) || origins < minOrigins) return [];
  const listed = [...ties].map(([key, facts]): NeighborTie => {
    const [type, direction] = key.split(' ') as [TieType, 'OUT' | 'IN'];
    return { type, direction, count: facts.size };
  });
  listed.sort(
    (a, b) =>
      b.count - a.count ||
      TIE_TYPES.indexOf(a.type) - TIE_TYPES.indexOf(b.type) ||
      Number(a.direction === 'IN') - Number(b.direction === 'IN'),
  );
  const count = listed.reduce((sum, tie) => sum + tie.count, 0);
  return [{ node: node as NeighborRow['node'], ties: listed, count, origins, sort: [count], rowId: node.id }];
}

const byKind = (rows: readonly NeighborRow[]) =>
  ENTITY_KINDS.map((kind) => ({ kind, count: rows.filter(({ node }) => node.__typename === kind).length })).filter(
    ({ count }) => count > 0,
  );

const byTie = (rows: readonly NeighborRow[]) =>
  TIE_TYPES.map((tie) => ({
    tie,
    count: rows.filter(({ ties }) => ties.some(({ type }) => type === tie)).length,
  })).filter(({ count }) => count > 0);
