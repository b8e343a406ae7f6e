/** Random questions of every kind that the contract knows, over the world of random-changes.ts. */
import type { EntityId, NodeId } from '../../src/model/ids.js';
import { foldText, nameKey } from '../../src/model/name-key.js';
import { type FieldType, QUERY_FIELDS, SORT_DIRECTIONS } from '../../src/model/query-fields.js';
import { DIRECTIONS, RELATION_TYPES } from '../../src/model/relationships.js';
import { ENTITY_KINDS, EVENT_ROLES, NODE_KINDS, type NodeKind, VERDICTS } from '../../src/model/vocabulary.js';
import { blockKeys } from '../../src/store/candidates/block-keys.js';
import { fieldType } from '../../src/store/check-query.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { isEntityId, isJudgedId } from '../../src/store/identity/judged-change.js';
import {
  type AggregateQuery,
  type AlikeQuery,
  BUCKETS,
  type DecisionQuery,
  FACT_TIES_OF_ENTITIES,
  type FieldOperator,
  type FieldValue,
  type JudgementQuery,
  type ListQuery,
  type NeighborQuery,
  type Order,
  type PageRequest,
  type Predicate,
  type RelatedOptions,
  type RelatedQuery,
} from '../../src/store/query.js';
import { NODE_RELATIONS, type RelationName } from '../../src/store/rows.js';
import type { Random } from './random.js';
import { WORLD } from './random-changes.js';

/** A question as a value that can be printed and asked of any store. */
export type Question =
  | { readonly ask: 'nodes'; readonly query: readonly string[] }
  | { readonly ask: 'list'; readonly query: ListQuery }
  | { readonly ask: 'related'; readonly query: RelatedQuery }
  | { readonly ask: 'neighbors'; readonly query: NeighborQuery }
  | { readonly ask: 'aggregate'; readonly query: AggregateQuery }
  | { readonly ask: 'search'; readonly query: { readonly text: string; readonly kinds: readonly NodeKind[] } }
  | { readonly ask: 'expand'; readonly query: { readonly ids: readonly string[]; readonly perNode: number } }
  | { readonly ask: 'statementCandidates'; readonly query: readonly [string[], string, string] }
  | { readonly ask: 'eventCandidates'; readonly query: readonly [string[], string, string] }
  | { readonly ask: 'survivors'; readonly query: readonly [string[], string] }
  | { readonly ask: 'judgementsOn'; readonly query: readonly string[] }
  | { readonly ask: 'members'; readonly query: readonly string[] }
  | { readonly ask: 'alike'; readonly query: AlikeQuery }
  | { readonly ask: 'decisions'; readonly query: DecisionQuery }
  | { readonly ask: 'judgements'; readonly query: JudgementQuery }
  | { readonly ask: 'copyCandidates'; readonly query: readonly string[] }
  | { readonly ask: 'copiesOf'; readonly query: string };

export async function ask(store: GraphStore, { ask: method, query }: Question): Promise<unknown> {
  if (method === 'survivors') {
    const answer = await store.survivors(...(query as unknown as [never, never]));
    return [...answer].sort(([a], [b]) => (a < b ? -1 : 1));
  }
  if (method === 'statementCandidates' || method === 'eventCandidates')
    return store[method](...(query as unknown as [never, string, string]));
  return (store[method] as (query: unknown) => Promise<unknown>)(query);
}

/** Ids that the graph has, by what they name, and some that it has not. */
export interface KnownIds {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

const KINDS_OF_QUESTION = [
  'list',
  'list',
  'list',
  'related',
  'related',
  'related',
  'neighbors',
  'aggregate',
  'search',
  'expand',
  'nodes',
  'statementCandidates',
  'eventCandidates',
  'copyCandidates',
  'copiesOf',
  'survivors',
  'members',
  'judgementsOn',
  'alike',
  'decisions',
  'judgements',
] as const;

export function randomQuestion(random: Random, ids: KnownIds): Question {
  const method = random.pick(KINDS_OF_QUESTION);
  switch (method) {
    case 'list':
      return { ask: method, query: randomList(random) };
    case 'related':
      return { ask: method, query: randomRelated(random, ids) };
    case 'neighbors':
      return { ask: method, query: randomNeighbors(random, ids) };
    case 'aggregate':
      return { ask: method, query: randomAggregate(random, ids) };
    case 'search':
      return { ask: method, query: { text: randomText(random), kinds: random.some(NODE_KINDS, 9) } };
    case 'expand':
      return { ask: method, query: { ids: random.some(ids.nodes, 6), perNode: 1 + random.int(8) } };
    case 'nodes':
    case 'copyCandidates':
      return { ask: method, query: method === 'nodes' ? random.some(ids.nodes, 8) : random.some(SIGNATURES, 4) };
    case 'statementCandidates': {
      const [from, until] = [random.pick(DAYS), random.pick(DAYS)].sort() as [string, string];
      return { ask: method, query: [random.some(ids.nodes, 30), from, until] };
    }
    case 'eventCandidates': {
      const [from, until] = [random.pick(DAYS), random.pick(DAYS)].sort() as [string, string];
      const keys = random.some(ids.nodes, 30).map((id) => `${random.pick(['STRIKE', 'MEETING'])} ${id}`);
      return { ask: method, query: [keys, from, until] };
    }
    case 'survivors': {
      const articles = ids.nodes.filter((id) => id.startsWith('art_'));
      return { ask: method, query: [random.some(ids.nodes, 20).filter(isEntityId), random.pick(articles)] };
    }
    case 'members':
      return { ask: method, query: random.some(ids.nodes.filter(isJudgedId), 20) };
    case 'judgementsOn':
      return { ask: method, query: random.some(ids.nodes, 12) };
    case 'alike':
      return { ask: method, query: { parents: random.some(ids.nodes.filter(isEntityId), 6).map(withKeys(random)) } };
    case 'decisions': {
      const of = random.orNull(random.pick(ids.nodes.filter(isJudgedId)), 0.5);
      return { ask: method, query: { of, page: randomTimePage(random), count: random.chance(0.5) } };
    }
    case 'judgements': {
      const [of, verdict] = [
        random.orNull(random.pick(ids.nodes) as NodeId, 0.5),
        random.orNull(random.pick(VERDICTS)),
      ];
      return { ask: method, query: { of, verdict, page: randomTimePage(random), count: random.chance(0.5) } };
    }
    case 'copiesOf':
      return { ask: method, query: random.pick(ids.nodes) };
  }
}

const MOMENTS = ['2024-06-01T00:00:00.000Z', '2024-06-02T00:00:00.000Z', '2024-07-01T12:00:00.000Z'];

/** Within what is recorded with its time. */
function randomTimePage(random: Random): PageRequest {
  const position = () => ({ sort: [random.pick(MOMENTS)], rowId: random.pick(['chg_m', 'org_m', 'per_m', 'wpn']) });
  return {
    limit: random.int(12),
    backward: random.chance(0.3),
    after: random.orNull(position(), 0.6),
    before: random.orNull(position(), 0.8),
  };
}

const withKeys =
  (random: Random) =>
  (id: EntityId): AlikeQuery['parents'][number] => ({ id, keys: [...new Set(blockKeys(random.pick(WORLD)))] });

const SIGNATURES = ['s1', 's2', 's3', 's4', 's5', 's9'];
const DAYS = ['2022-01-01', '2023-12-31', '2024-01-01', '2024-05-01', '2024-05-15', '2024-06-02', '2025-01-01'];
const SEARCHED = [
  'Peskov',
  'peskvo',
  'Peskob',
  'kremlin',
  'Kremlim',
  'kyi',
  'Киев',
  'песков',
  'strikes',
  'the',
  '東京',
  'x',
];
const TEXTS = ['kyiv', 'strikes', 'a_b', '%', 'the', '', 'naive', '𝒳', 'россия', 'peskov', 'mr. p', 'border area'];

const randomText = (random: Random): string =>
  Array.from({ length: 1 + random.int(2) }, () => random.pick(SEARCHED)).join(' ');

export function randomList(random: Random): ListQuery {
  const kind = random.pick(NODE_KINDS);
  const order = randomOrder(random, kind);
  const where = random.orNull(randomPredicate(random, [kind], 3));
  return { kind, where, order, page: randomPage(random), count: random.chance(0.5) };
}

const randomOrder = (random: Random, kind: NodeKind): Order =>
  random.some(Object.keys(QUERY_FIELDS[kind].orders), 2).map((by) => ({ by, direction: random.pick(SORT_DIRECTIONS) }));

/** Without positions: those must come from the rows of a list, see `pageThrough`. */
const randomPage = (random: Random): PageRequest => ({
  limit: random.int(12),
  backward: random.chance(0.3),
  after: null,
  before: null,
});

const RELATIONS: readonly RelationName[] = [
  ...(Object.keys(NODE_RELATIONS) as RelationName[]),
  'mentions',
  'positions',
  'relations',
  'about',
  'toward',
  'ties',
  'participants',
  'steps',
  'accounts',
  'reports',
  'evidence',
];

function randomRelated(random: Random, ids: KnownIds): RelatedQuery {
  const relation = random.pick(RELATIONS);
  const kind = (NODE_RELATIONS as Readonly<Record<string, NodeKind>>)[relation];
  return {
    relation,
    parents: random.some(relation === 'evidence' ? ids.edges : ids.nodes, 40),
    where: kind === undefined ? null : random.orNull(randomPredicate(random, [kind], 2), 0.5),
    order: kind === undefined ? [] : randomOrder(random, kind),
    page: randomPage(random),
    count: random.chance(0.5),
    options: randomOptions(random, relation),
  };
}

function randomOptions(random: Random, relation: string): RelatedOptions {
  if (relation === 'events' && random.chance(0.5)) return { roles: random.some(EVENT_ROLES.slice(0, 4), 3) };
  if (relation !== 'relations' || random.chance(0.3)) return {};
  return { types: random.some(RELATION_TYPES, 5), direction: random.pick(DIRECTIONS) };
}

function randomNeighbors(random: Random, ids: KnownIds): NeighborQuery {
  return {
    parents: random.some(ids.nodes, 20) as unknown as NeighborQuery['parents'],
    types: random.orNull(random.some(ENTITY_KINDS, 3), 0.5),
    ties: random.orNull(random.some([...RELATION_TYPES, ...FACT_TIES_OF_ENTITIES], 8), 0.5),
    direction: random.pick(DIRECTIONS),
    minOrigins: random.int(3),
    page: randomPage(random),
    counts: random.chance(0.5),
  };
}

function randomAggregate(random: Random, ids: KnownIds): AggregateQuery {
  const relation = random.pick(['statements', 'statementsAbout', 'events'] as const);
  const kind = NODE_RELATIONS[relation];
  const fields = kind === 'Statement' ? (['act', 'kind'] as const) : (['type', 'modality'] as const);
  return {
    kind,
    scope: random.chance(0.5)
      ? null
      : { relation, parents: random.some(ids.nodes, 20), options: randomOptions(random, relation) },
    where: random.orNull(randomPredicate(random, [kind], 2), 0.5),
    by: random.pick<AggregateQuery['by']>([
      { bucket: random.pick(BUCKETS) },
      { field: random.pick(fields) },
      kind === 'Statement' ? { speaker: true } : { bucket: 'YEAR' },
    ]),
  };
}

function randomPredicate(random: Random, kinds: readonly NodeKind[], depth: number): Predicate {
  const choice = random.next();
  if (depth > 0 && choice < 0.12) return { all: randomParts(random, kinds, depth) };
  if (depth > 0 && choice < 0.24) return { any: randomParts(random, kinds, depth) };
  if (depth > 0 && choice < 0.36) return { not: randomPredicate(random, kinds, depth - 1) };
  if (depth > 0 && choice < 0.7) return randomRelation(random, kinds, depth);
  return randomField(random, kinds);
}

const randomParts = (random: Random, kinds: readonly NodeKind[], depth: number): Predicate[] =>
  Array.from({ length: random.int(4) }, () => randomPredicate(random, kinds, depth - 1));

function randomRelation(random: Random, kinds: readonly NodeKind[], depth: number): Predicate {
  const relations = QUERY_FIELDS[random.pick(kinds)].relations;
  const names = Object.keys(relations);
  if (names.length === 0) return randomField(random, kinds);
  const relation = random.pick(names);
  const targets = [...new Set(kinds.flatMap((kind) => QUERY_FIELDS[kind].relations[relation]?.targets ?? []))];
  const quantifier = random.pick(['some', 'none', 'all', 'single'] as const);
  return { relation, quantifier, where: randomPredicate(random, targets, depth - 1) };
}

function randomField(random: Random, kinds: readonly NodeKind[]): Predicate {
  const kind = random.pick(kinds);
  const field = random.pick(Object.keys(QUERY_FIELDS[kind].fields));
  const types = kinds.map((one) => fieldType(one, field)).filter((type) => type !== null);
  const type = types[0] ?? 'exact';
  const op = random.pick(OPERATORS[type]);
  if (op === 'isNull') return { field, op, value: random.chance(0.5) };
  if (op === 'in') return { field, op, value: [randomValue(random, field, type), randomValue(random, field, type)] };
  return { field, op, value: randomValue(random, field, type) };
}

const COMPARED: readonly FieldOperator[] = ['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'];
const OPERATORS: Readonly<Record<FieldType, readonly FieldOperator[]>> = {
  names: [...COMPARED, 'contains', 'startsWith'],
  text: [...COMPARED, 'contains', 'startsWith'],
  exact: [...COMPARED, 'contains', 'startsWith'],
  date: COMPARED,
  number: COMPARED,
  boolean: ['eq', 'in', 'isNull'],
};
const EXACT = [
  'GOVERNMENT',
  'MEDIA',
  'MISSILE',
  'STRIKE',
  'ASSERTED',
  'CLAIM',
  'GRANTED',
  'POST',
  'PLAIN',
  'en',
  'Q1',
  'Q',
  'IND',
  '',
];
const NAMES = ['Kyiv', 'Dmitry Peskov', 'peskov', 'The Kremlin', 'kre', '東京', '\uE000', '𝒜', 'ﬁ', 'Zurich', ''];

function randomValue(random: Random, field: string, type: FieldType): FieldValue {
  switch (type) {
    case 'names':
      return nameKey(random.pick(NAMES));
    case 'text':
      return foldText(random.pick(TEXTS));
    case 'date':
      return random.pick(DAYS);
    case 'number':
      return field === 'rangeKm' ? random.pick([70, 300, 400]) : random.int(4);
    case 'boolean':
      return random.chance(0.5);
    default:
      return random.pick(EXACT);
  }
}
