/** The shortest way between two nodes, found from both ends at once, a level at a time and one question a level. */
import { DemarcheError } from '../model/errors.js';
import { kindOfId, type NodeId } from '../model/ids.js';
import type { GraphReader } from './graph-store.js';
import type { GraphEdge } from './rows.js';

export const MAX_HOPS = 6;
/** Above this, a search costs more than a reader waits for; it is then said that it was cut. */
const MAX_EXPLORED_EDGES = 20_000;
/** Of a hub only its strongest edges are followed. */
const MAX_EDGES_PER_NODE = 500;

export interface PathQuery {
  readonly from: NodeId;
  readonly to: NodeId;
  /** 1 to `MAX_HOPS`. */
  readonly maxHops: number;
}

/** One step of the way; `edge` may point in either direction. */
export interface PathHop {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly edge: GraphEdge;
}

export interface PathResult {
  /** The ends as they are meant: of an entity that was merged into another the id of that one. */
  readonly from: NodeId;
  readonly to: NodeId;
  /** Null where there is no way, empty where both ends are one. */
  readonly hops: readonly PathHop[] | null;
  /** True where not all edges were followed: there may be a way, or a shorter one, that was not seen. */
  readonly truncated: boolean;
}

type PathReader = Pick<GraphReader, 'nodes' | 'expand'>;

/**
 * Of several shortest ways the one whose list of edge ids is smallest. No way leads through a medium (an organization of
 * kind MEDIA) unless it is one of the ends, nor through articles, which are no part of the graph of edges.
 * Evidence is not fetched; ask the relation `evidence` for the edges given.
 * @param limit of explored edges
 * @throws DemarcheError BAD_USER_INPUT where `maxHops` is out of range
 */
export async function findPath(reader: PathReader, query: PathQuery, limit = MAX_EXPLORED_EDGES): Promise<PathResult> {
  const { maxHops } = query;
  if (!Number.isInteger(maxHops) || maxHops < 1 || maxHops > MAX_HOPS) {
    throw new DemarcheError('BAD_USER_INPUT', `maxHops must be a whole number from 1 to ${MAX_HOPS}`);
  }
  const [first, last] = await reader.nodes([query.from, query.to]);
  const [from, to]: readonly [NodeId, NodeId] = [first?.id ?? query.from, last?.id ?? query.to];
  if (!first || !last) return { from, to, hops: null, truncated: false };
  if (from === to) return { from, to, hops: [], truncated: false };
  return { from, to, ...(await new PathSearch(reader, { from, to, maxHops }, limit).run()) };
}

/** What is known from one end: how far each node is, and the edges of all nodes nearer than the frontier. */
class Side {
  readonly distance = new Map<NodeId, number>();
  readonly edges = new Map<NodeId, GraphEdge[]>();
  frontier: readonly NodeId[];
  depth = 0;

  constructor(readonly end: NodeId) {
    this.distance.set(end, 0);
    this.frontier = [end];
  }
}

const otherEnd = ({ fromId, toId }: GraphEdge, id: NodeId): NodeId => (fromId === id ? toId : fromId);

class PathSearch {
  readonly #forward: Side;
  readonly #backward: Side;
  #explored = 0;
  #truncated = false;

  constructor(
    readonly reader: PathReader,
    readonly query: PathQuery,
    readonly limit: number,
  ) {
    this.#forward = new Side(query.from);
    this.#backward = new Side(query.to);
  }

  async run(): Promise<Omit<PathResult, 'from' | 'to'>> {
    while (this.#forward.depth + this.#backward.depth < this.query.maxHops) {
      const side = this.#smallerSide();
      if (side.frontier.length === 0 || !(await this.#expand(side))) break;
      const meeting = side.frontier.filter((id) => this.#forward.distance.has(id) && this.#backward.distance.has(id));
      if (meeting.length > 0) return { hops: this.#trace(this.#lengthThrough(meeting)), truncated: this.#truncated };
    }
    return { hops: null, truncated: this.#truncated };
  }

  #smallerSide(): Side {
    return this.#backward.frontier.length < this.#forward.frontier.length ? this.#backward : this.#forward;
  }

  /** Takes one level more. @returns false where the limit of edges forbids it */
  async #expand(side: Side): Promise<boolean> {
    const perNode = Math.min(MAX_EDGES_PER_NODE, Math.floor((this.limit - this.#explored) / side.frontier.length));
    if (perNode < 1) {
      this.#truncated = true;
      return false;
    }
    const { edges, omitted } = await this.reader.expand({ ids: side.frontier, perNode });
    this.#explored += edges.length;
    this.#truncated ||= omitted.length > 0;
    const reached = new Set<NodeId>();
    for (const edge of edges) this.#follow(side, edge, reached);
    side.depth += 1;
    side.frontier = await this.#withoutMedia([...reached]);
    for (const id of side.frontier) side.distance.set(id, side.depth);
    return true;
  }

  #follow(side: Side, edge: GraphEdge, reached: Set<NodeId>): void {
    for (const id of [edge.fromId, edge.toId]) {
      if (side.distance.get(id) !== side.depth) continue;
      side.edges.set(id, [...(side.edges.get(id) ?? []), edge]);
      const other = otherEnd(edge, id);
      if (!side.distance.has(other)) reached.add(other);
    }
  }

  async #withoutMedia(ids: readonly NodeId[]): Promise<readonly NodeId[]> {
    const { from, to } = this.query;
    const asked = ids.filter((id) => kindOfId(id) === 'Organization' && id !== from && id !== to);
    if (asked.length === 0) return ids;
    const records = await this.reader.nodes(asked);
    const media = new Set(
      asked.filter((_, i) => {
        const record = records[i];
        return record?.__typename === 'Organization' && record.kind === 'MEDIA';
      }),
    );
    return ids.filter((id) => !media.has(id));
  }

  #lengthThrough(meeting: readonly NodeId[]): number {
    const far = (side: Side, id: NodeId): number => side.distance.get(id) ?? Number.POSITIVE_INFINITY;
    return Math.min(...meeting.map((id) => far(this.#forward, id) + far(this.#backward, id)));
  }

  /** The way of this length with the smallest edge ids. */
  #trace(length: number): readonly PathHop[] {
    const remaining = this.#distancesToEnd(length);
    const hops: PathHop[] = [];
    let at = this.query.from;
    for (let left = length; left > 0; left--) {
      const next = this.#edgesAt(at)
        .filter((edge) => remaining.get(otherEnd(edge, at)) === left - 1)
        .reduce((a, b) => (b.id < a.id ? b : a));
      const to = otherEnd(next, at);
      hops.push({ from: at, to, edge: next });
      at = to;
    }
    return hops;
  }

  /** Edges at a node that either side knows. */
  #edgesAt(id: NodeId): readonly GraphEdge[] {
    const fromFarSide = [...this.#backward.edges.values()].flat();
    const own = this.#forward.edges.get(id) ?? [];
    return [...own, ...fromFarSide.filter(({ fromId, toId }) => fromId === id || toId === id)];
  }

  /** How far nodes of the ways of this length are from the far end. */
  #distancesToEnd(length: number): ReadonlyMap<NodeId, number> {
    const remaining = new Map(this.#backward.distance);
    const expanded = [...this.#forward.edges].map(([id, edges]) => ({
      id,
      edges,
      depth: this.#forward.distance.get(id) ?? 0,
    }));
    for (const { id, edges, depth } of expanded.sort((a, b) => b.depth - a.depth)) {
      if (remaining.has(id)) continue;
      const leads = edges.some((edge) => remaining.get(otherEnd(edge, id)) === length - depth - 1);
      if (leads) remaining.set(id, length - depth);
    }
    return remaining;
  }
}
