/** Pages of neighbors from the ties that a store has found: ordered, cut and counted in one way for all stores. */
import type { EntityRecord } from '../model/nodes.js';
import { RELATION_TYPES } from '../model/relationships.js';
import { ENTITY_KINDS, type EntityKind } from '../model/vocabulary.js';
import { byCodePoint } from './fold.js';
import { groupBy } from './group-by.js';
import { FACT_TIES_OF_ENTITIES, type NeighborQuery, type Position, type TieType } from './query.js';
import type { NeighborPage, NeighborRow, NeighborTie } from './rows.js';

const TIE_TYPES: readonly TieType[] = [...RELATION_TYPES, ...FACT_TIES_OF_ENTITIES];
const PLACE_OF_TIE = new Map(TIE_TYPES.map((type, place) => [type, place]));

export interface FoundTie extends NeighborTie {
  /** Id and kind of the neighbor. */
  readonly other: string;
  readonly kind: EntityKind;
}

interface Neighbor {
  readonly id: string;
  readonly kind: EntityKind;
  readonly ties: readonly NeighborTie[];
  readonly count: number;
  readonly origins: number;
}

/**
 * @param found all ties of one parent, one for each neighbor, type and direction
 * @param origins of each neighbor by id
 * @param load records of the neighbors that are shown
 */
export function neighborPage(
  found: readonly FoundTie[],
  origins: ReadonlyMap<string, number>,
  query: NeighborQuery,
  load: (ids: readonly string[]) => ReadonlyMap<string, EntityRecord> | null,
): NeighborPage {
  const all = gather(found, origins).filter(
    ({ kind, origins: own }) => own >= query.minOrigins && (query.types === null || query.types.includes(kind)),
  );
  const { shown, hasMore } = cut(all.sort(strongestFirst), query);
  const records = shown.length === 0 ? null : load(shown.map(({ id }) => id));
  return {
    rows: shown.flatMap((neighbor) => toRow(neighbor, records?.get(neighbor.id))),
    hasMore,
    total: query.counts ? all.length : null,
    countsByKind: query.counts ? countsByKind(all) : null,
    countsByTie: query.counts ? countsByTie(all) : null,
  };
}

function gather(found: readonly FoundTie[], origins: ReadonlyMap<string, number>): Neighbor[] {
  return [...groupBy(found, ({ other }) => other)].flatMap(([id, ties]) => {
    const [first] = ties;
    if (first === undefined) return [];
    const count = ties.reduce((sum, tie) => sum + tie.count, 0);
    return [{ id, kind: first.kind, ties: ties.sort(byTie).map(plainTie), count, origins: origins.get(id) ?? 0 }];
  });
}

const plainTie = ({ type, direction, count }: NeighborTie): NeighborTie => ({ type, direction, count });

const byTie = (a: NeighborTie, b: NeighborTie): number =>
  b.count - a.count ||
  (PLACE_OF_TIE.get(a.type) ?? 0) - (PLACE_OF_TIE.get(b.type) ?? 0) ||
  Number(a.direction === 'IN') - Number(b.direction === 'IN');

const strongestFirst = (a: Neighbor, b: Neighbor): number => b.count - a.count || byCodePoint(a.id, b.id);

const comparedWith = ({ count, id }: Neighbor, { sort, rowId }: Position): number =>
  Number(sort[0]) - count || byCodePoint(id, rowId);

function cut(all: readonly Neighbor[], { page }: NeighborQuery): { shown: readonly Neighbor[]; hasMore: boolean } {
  const { after, before, limit, backward } = page;
  const window = all.filter(
    (one) => (after === null || comparedWith(one, after) > 0) && (before === null || comparedWith(one, before) < 0),
  );
  const shown = backward ? window.slice(Math.max(0, window.length - limit)) : window.slice(0, limit);
  return { shown, hasMore: window.length > limit };
}

function toRow({ id, ties, count, origins }: Neighbor, node: EntityRecord | undefined): NeighborRow[] {
  return node === undefined ? [] : [{ node, ties, count, origins, sort: [count], rowId: id }];
}

const countsByKind = (all: readonly Neighbor[]) =>
  ENTITY_KINDS.map((kind) => ({ kind, count: all.filter((one) => one.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );

const countsByTie = (all: readonly Neighbor[]) =>
  TIE_TYPES.map((tie) => ({
    tie,
    count: all.filter(({ ties }) => ties.some(({ type }) => type === tie)).length,
  })).filter(({ count }) => count > 0);
