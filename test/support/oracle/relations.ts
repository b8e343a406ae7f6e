import type { EventId, NodeId } from '../../../src/model/ids.js';
import { nameKey } from '../../../src/model/name-key.js';
import type { EntityRecord, EventRecord, NodeRecord, StatementRecord, TopicRecord } from '../../../src/model/nodes.js';
import { QUERY_FIELDS, type SortDirection } from '../../../src/model/query-fields.js';
import {
  RELATION_TYPES,
  type RelationType,
  STATEMENT_TIES,
  type StatementTie,
} from '../../../src/model/relationships.js';
import { ENTITY_KINDS, EVENT_ROLES, type EventRole, type NodeKind, POLARITIES } from '../../../src/model/vocabulary.js';
import type { NodeRelation, OtherRelation } from '../../../src/store/check-query.js';
import type { Order, Position, RelatedOptions, SortValue } from '../../../src/store/query.js';
import { dayOf, evidenceRowId, mentionRowId } from '../../../src/store/row-keys.js';
import type {
  AccountRow,
  EventRow,
  MentionRow,
  NodeRow,
  ParticipantRow,
  RelationRow,
  ReportRow,
  StanceRow,
  StepRow,
  TieRow,
} from '../../../src/store/rows.js';
import { accountOf } from '../../../src/store/told-facts.js';
import type { OracleEdge, OracleGraph, Passage } from './graph.js';
import { sortValue } from './predicate.js';

const isEntity = (node: NodeRecord): node is EntityRecord =>
  (ENTITY_KINDS as readonly string[]).includes(node.__typename);

/** The nodes that a relation gives for one parent. */
export function relatedNodes(
  graph: OracleGraph,
  relation: NodeRelation,
  parent: string,
  options: RelatedOptions,
): NodeRecord[] {
  const all = [...graph.nodes.values()];
  const node = graph.nodes.get(parent);
  if (node === undefined) return [];
  const told = (kind: NodeKind) =>
    all.filter((n) => n.__typename === kind && graph.reports.get(n.id)?.some((r) => r.source.articleId === parent));
  const refer = (kind: NodeKind, property: string) =>
    all.filter((n) => n.__typename === kind && (n as never)[property] === parent);
  const sources = (type: string) =>
    all.filter((n) => graph.edges.some((e) => e.type === type && e.toId === parent && e.fromId === n.id));
  switch (relation) {
    case 'articles':
      return all.filter((n) => graph.mentions.some((m) => m.entityId === parent && m.source.articleId === n.id));
    case 'published':
      return refer('Article', 'outletId');
    case 'copies':
      return refer('Article', 'copyOfId');
    case 'statements':
      return node.__typename === 'Article' ? told('Statement') : refer('Statement', 'speakerId');
    case 'statementsAbout':
      return sources('ABOUT');
    case 'events':
      if (node.__typename === 'Article') return options.roles === undefined ? told('Event') : [];
      return all.filter((n) => partsOf(graph, parent, n.id, options).length > 0);
    case 'permissionsGranted':
      return refer('Permission', 'grantorId');
    case 'permissionsReceived':
      return refer('Permission', 'granteeId');
    case 'permissionsCovering':
      return sources('COVERS');
    case 'permissions':
      return told('Permission');
  }
}

/** The parts of an entity in an event, in the order of the vocabulary, of those asked for. */
function partsOf(graph: OracleGraph, entity: string, event: string, { roles }: RelatedOptions): EventRole[] {
  const parts = graph.edges
    .filter((edge) => edge.type === 'TOOK_PART_IN' && edge.fromId === entity && edge.toId === event)
    .flatMap(({ properties }) => (properties.role === undefined ? [] : [properties.role]));
  return EVENT_ROLES.filter((role) => parts.includes(role) && (roles === undefined || roles.includes(role)));
}

export function eventRow(graph: OracleGraph, row: NodeRow, parent: string, options: RelatedOptions): EventRow {
  const event = row as NodeRow<EventRecord>;
  return { ...event, role: partsOf(graph, parent, event.node.id, options)[0] ?? null };
}

export function nodeRow<N extends NodeRecord>(graph: OracleGraph, node: N, order: Order): NodeRow<N> {
  const { orders } = QUERY_FIELDS[node.__typename];
  const sort = order.map(({ by }): SortValue => {
    const field = orders[by];
    return field === undefined ? null : sortValue(graph, node, field.property, field.type);
  });
  return { node, sort, rowId: node.id };
}

export interface OtherRows {
  readonly rows: readonly Position[];
  readonly directions: readonly SortDirection[];
}

/** The rows of a relation that has an order of its own. */
export function otherRows(graph: OracleGraph, relation: OtherRelation, id: string, options: RelatedOptions): OtherRows {
  const parent = graph.nodes.get(id);
  switch (relation) {
    case 'mentions':
      return { rows: mentionRows(graph, id), directions: ['ASC'] };
    case 'reports':
      return { rows: passagesOf(graph, id).map(reportRow), directions: ['ASC'] };
    case 'accounts':
      return { rows: parent?.__typename === 'Event' ? accountRows(graph, parent.id) : [], directions: ['ASC'] };
    case 'evidence':
      return { rows: graph.edges.find((edge) => edge.id === id)?.evidence.map(reportRow) ?? [], directions: ['ASC'] };
    case 'steps':
      return { rows: parent?.__typename === 'Permission' ? stepRows(graph, id) : [], directions: ['ASC', 'ASC'] };
    case 'positions':
      return { rows: relationRows(graph, id, { types: ['HOLDS_POSITION'], direction: 'OUT' }), directions: ['DESC'] };
    case 'relations':
      return { rows: relationRows(graph, id, options), directions: ['DESC'] };
    case 'about':
      return { rows: distinct(graph, edgesFrom(graph, id, 'ABOUT'), aboutRow), directions: ['ASC'] };
    case 'toward':
      return { rows: distinct(graph, edgesFrom(graph, id, 'TOWARD'), stanceRow), directions: ['ASC', 'ASC'] };
    case 'ties':
      return { rows: parent?.__typename === 'Statement' ? tieRows(graph, id) : [], directions: ['ASC', 'ASC'] };
    case 'participants':
      return { rows: distinct(graph, partsIn(graph, id), participantRow), directions: ['ASC', 'ASC'] };
  }
}

const edgesFrom = (graph: OracleGraph, id: string, type: string) =>
  graph.edges.filter((edge) => edge.type === type && edge.fromId === id);
const partsIn = (graph: OracleGraph, id: string) =>
  graph.edges.filter((edge) => edge.type === 'TOOK_PART_IN' && edge.toId === id);

const mentionRows = (graph: OracleGraph, id: string): MentionRow[] =>
  graph.mentions
    .filter(({ entityId, source }) => entityId === id || source.articleId === id)
    .map(({ source, evidence, entityId, ordinal }) => ({
      ...evidence,
      entityId,
      sort: [dayOf(source.publishedAt)],
      rowId: mentionRowId(source.articleId, evidence.start, entityId, ordinal),
    }));

const passagesOf = (graph: OracleGraph, id: string): Passage[] =>
  (graph.reports.get(id) ?? []).map(({ source, report: { evidence, ordinal } }) => ({ source, evidence, ordinal }));

const reportRow = ({ source, evidence, ordinal }: Passage): ReportRow => ({
  ...evidence,
  sort: [dayOf(source.publishedAt)],
  rowId: evidenceRowId(source.articleId, evidence.start, ordinal),
});

const stepRows = (graph: OracleGraph, id: string): StepRow[] =>
  (graph.reports.get(id) ?? []).map(({ source, report }) => ({
    status: report.status as StepRow['status'],
    date: report.date ?? null,
    against: report.against ?? null,
    area: report.area ?? null,
    condition: report.condition ?? null,
    attributedToId: report.attributedToId ?? null,
    sourceId: report.sourceId ?? null,
    evidence: report.evidence,
    sort: [dayOf(report.date ?? source.publishedAt), dayOf(source.publishedAt)],
    rowId: evidenceRowId(source.articleId, report.evidence.start, report.ordinal),
  }));

function accountRows(graph: OracleGraph, id: EventId): AccountRow[] {
  const seen = new Set<string>();
  return (graph.reports.get(id) ?? [])
    .map(({ source, report }) =>
      accountOf(id, JSON.stringify(report), {
        sort: [dayOf(source.publishedAt)],
        rowId: evidenceRowId(source.articleId, report.evidence.start, report.ordinal),
      }),
    )
    .filter(({ eventId, evidence }) => {
      const isFirst = !seen.has(`${eventId} ${evidence.articleId}`);
      seen.add(`${eventId} ${evidence.articleId}`);
      return isFirst;
    });
}

function relationRows(graph: OracleGraph, id: string, options: RelatedOptions): RelationRow[] {
  const { types = RELATION_TYPES, direction = 'BOTH' } = options;
  return graph.edges
    .filter(({ type }) => types.includes(type as RelationType))
    .filter(({ fromId, toId }) => (direction !== 'IN' && fromId === id) || (direction !== 'OUT' && toId === id))
    .map(({ id: edge, type, fromId, toId, properties, origins, evidence }) => {
      const out = direction !== 'IN' && fromId === id;
      return {
        id: edge,
        type: type as RelationType,
        direction: out ? 'OUT' : 'IN',
        otherId: (out ? toId : fromId) as RelationRow['otherId'],
        title: properties.title ?? null,
        item: properties.item ?? null,
        from: properties.from ?? null,
        until: properties.until ?? null,
        origins,
        reports: evidence.length,
        sort: [origins],
        rowId: edge,
      };
    });
}

/** One row for each target and quality, however many edges say so. */
function distinct<Row extends Position>(
  graph: OracleGraph,
  edges: readonly OracleEdge[],
  make: (edge: OracleEdge, node: (id: NodeId) => NodeRecord) => Row | null,
): Row[] {
  const rows = new Map<string, Row>();
  for (const edge of edges) {
    const row = make(edge, (id) => graph.nodes.get(id) as NodeRecord);
    if (row !== null) rows.set(JSON.stringify([row.sort, row.rowId]), row);
  }
  return [...rows.values()];
}

type NodeOf = (id: NodeId) => NodeRecord;
const nameOf = (node: NodeRecord): string | null => ('name' in node ? nameKey(node.name) : null);

const aboutRow = ({ toId }: OracleEdge, node: NodeOf): NodeRow => ({
  node: node(toId),
  sort: [nameOf(node(toId))],
  rowId: toId,
});

function stanceRow({ toId, properties: { polarity } }: OracleEdge, node: NodeOf): StanceRow | null {
  const target = node(toId) as EntityRecord | TopicRecord;
  if (polarity === undefined) return null;
  return { target, polarity, sort: [POLARITIES.indexOf(polarity), nameOf(target)], rowId: toId };
}

function tieRows(graph: OracleGraph, id: string): TieRow[] {
  return graph.edges.flatMap(({ type, fromId, toId }): TieRow[] => {
    const rank = (STATEMENT_TIES as readonly string[]).indexOf(type);
    if (rank < 0 || (fromId !== id && toId !== id)) return [];
    const outward = fromId === id;
    const rowId = outward ? toId : fromId;
    return [
      {
        type: type as StatementTie,
        direction: outward ? 'OUT' : 'IN',
        statement: graph.nodes.get(rowId) as StatementRecord,
        sort: [rank, outward ? 0 : 1],
        rowId,
      },
    ];
  });
}

function participantRow({ fromId, properties: { role } }: OracleEdge, node: NodeOf): ParticipantRow | null {
  const entity = node(fromId);
  if (role === undefined || !isEntity(entity)) return null;
  return { role, node: entity, sort: [EVENT_ROLES.indexOf(role), nameOf(entity)], rowId: fromId };
}
