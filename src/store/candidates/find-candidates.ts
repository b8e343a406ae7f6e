/** Pairs of entities that are worth judging: found by the keys they share, compared, and told why. */
import type { EntityId, NodeId } from '../../model/ids.js';
import type { EntityRecord } from '../../model/nodes.js';
import type { GraphReader } from '../graph-store.js';
import type { AlikeRow, RelationRow } from '../rows.js';
import { blockKeys } from './block-keys.js';
import { type Comparison, compareEntities } from './compare-entities.js';

export interface Candidate extends Comparison {
  readonly a: EntityRecord;
  readonly b: EntityRecord;
  /** Of articles that mention the second. */
  readonly articleCount: number;
  /** Articles that name both as two, see `AlikeRow`. */
  readonly together: number;
  readonly unsure: boolean;
}

type CandidateReader = Pick<GraphReader, 'alike' | 'related' | 'nodes'>;

/** Below it, what both are to others does not lift a pair over any threshold worth showing. */
const LEAST_TO_LOOK_CLOSER = 0.1;
/** Of each entity so many are looked at closer, the likest first. */
const MOST_LOOKED_AT = 30;
/** Relations of one entity that are compared: those with most evidence. */
const RELATIONS_OF_ONE = 50;

/**
 * For each entity those that may be the same one, the likest first, of equals by id. Two that articles do not name but
 * only describe are not compared. Three or four questions, however many entities.
 */
export async function findCandidates(
  reader: CandidateReader,
  entities: readonly EntityRecord[],
): Promise<readonly (readonly Candidate[])[]> {
  const parents = entities.map((entity) => ({ id: entity.id as EntityId, keys: blockKeys(entity) }));
  const found = await reader.alike({ parents });
  const first = entities.map((entity, place) => likest(entity, found[place] ?? []));
  const relations = await relationsOf(reader, first.flat());
  return first.map((candidates) => candidates.map((one) => withShared(one, relations)).sort(byScore));
}

function likest(a: EntityRecord, rows: readonly AlikeRow[]): readonly Candidate[] {
  return rows
    .filter(({ node }) => a.named || node.named)
    .map(({ node: b, ...known }) => {
      const comparison = compareEntities(a, b, { together: known.together, shared: [] });
      return { a, b, ...known, ...comparison };
    })
    .filter(({ score }) => score >= LEAST_TO_LOOK_CLOSER)
    .sort(byScore)
    .slice(0, MOST_LOOKED_AT);
}

const byScore = (x: Candidate, y: Candidate): number => y.score - x.score || (x.b.id < y.b.id ? -1 : 1);

/** What each is said to be to others, with the names of those. */
interface Relations {
  readonly rows: ReadonlyMap<NodeId, readonly RelationRow[]>;
  readonly names: ReadonlyMap<NodeId, string>;
}

async function relationsOf(reader: CandidateReader, candidates: readonly Candidate[]): Promise<Relations> {
  const ids = [...new Set<NodeId>(candidates.flatMap(({ a, b }) => [a.id, b.id]))];
  if (ids.length === 0) return { rows: new Map(), names: new Map() };
  const page = { limit: RELATIONS_OF_ONE, backward: false, after: null, before: null };
  const pages = await reader.related({
    relation: 'relations',
    parents: ids,
    where: null,
    order: [],
    page,
    count: false,
    options: {},
  });
  const rows = new Map(ids.map((id, place) => [id, pages[place]?.rows ?? []]));
  const others = [...new Set(candidates.flatMap(({ a, b }) => thirds(rows, a, b).map(({ otherId }) => otherId)))];
  const nodes = others.length === 0 ? [] : await reader.nodes(others);
  const names = others.map((id, place) => [id, (nodes[place] as EntityRecord | null)?.name ?? ''] as const);
  return { rows, names: new Map(names) };
}

const sameRelation = (x: RelationRow, y: RelationRow): boolean =>
  x.type === y.type && x.direction === y.direction && x.otherId === y.otherId && x.title === y.title;

/** Relations of the first that the second has too. */
function thirds(rows: Relations['rows'], a: EntityRecord, b: EntityRecord): readonly RelationRow[] {
  const others = rows.get(b.id) ?? [];
  return (rows.get(a.id) ?? []).filter((row) => others.some((other) => sameRelation(row, other)));
}

function withShared(candidate: Candidate, { rows, names }: Relations): Candidate {
  const { a, b, together } = candidate;
  const shared = thirds(rows, a, b).map(({ type, title, direction, otherId }) => {
    const what = title === null ? type : `${type} (${title})`;
    return `both have ${what} ${direction === 'OUT' ? 'to' : 'from'} "${names.get(otherId)}"`;
  });
  return shared.length === 0 ? candidate : { ...candidate, ...compareEntities(a, b, { together, shared }) };
}
