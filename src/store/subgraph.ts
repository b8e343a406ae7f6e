/** A piece of the graph around some nodes, to be drawn: bounded, and honest about what it leaves out. */
import { DemarcheError } from '../model/errors.js';
import type { NodeId } from '../model/ids.js';
import type { NodeRecord } from '../model/nodes.js';
import type { GraphReader } from './graph-store.js';
import type { Expansion, GraphEdge } from './rows.js';

export const MAX_DEPTH = 3;

export interface SubgraphLimits {
  readonly nodes: number;
  readonly edges: number;
  /** At most so many edges of each node are followed: the strongest. */
  readonly perNode: number;
}

export interface SubgraphQuery {
  /** Those that are not there are passed over. */
  readonly seeds: readonly NodeId[];
  /** 0 to `MAX_DEPTH` steps from the seeds. */
  readonly depth: number;
  readonly limits: SubgraphLimits;
}

export interface Subgraph {
  /** Seeds that are not there. */
  readonly missing: readonly NodeId[];
  /** In the order in which they were reached: seeds first. */
  readonly nodes: readonly NodeRecord[];
  /** Only between the nodes given. */
  readonly edges: readonly GraphEdge[];
  readonly omitted: {
    /** Nodes that were seen within the depth and not given. */
    readonly nodes: number;
    /** Edges between the nodes given that were seen and not given. */
    readonly edges: number;
    /** Of each node given how many of its edges are not shown, whatever they lead to; nodes with none are left out. */
    readonly byNode: readonly { readonly id: NodeId; readonly count: number }[];
  };
  /** True where a limit cut anything within the depth. */
  readonly truncated: boolean;
}

/**
 * Breadth first; within a level the edges with most origins first, ties by id. Edges among the outermost nodes are part of
 * the answer. One question a level.
 * @throws DemarcheError BAD_USER_INPUT where the depth or a limit is out of range
 */
export async function makeSubgraph(
  reader: Pick<GraphReader, 'nodes' | 'expand'>,
  query: SubgraphQuery,
): Promise<Subgraph> {
  checkQuery(query);
  const { seeds, depth, limits } = query;
  const distinct = [...new Set(seeds)];
  const found = await reader.nodes(distinct);
  const missing = distinct.filter((_, i) => found[i] === null);
  const present = [...new Set(found.flatMap((node): readonly NodeId[] => (node === null ? [] : [node.id])))];
  const drawing = new Drawing(limits, present);
  for (let level = 0; level <= depth; level++) {
    const ids = drawing.takeFrontier();
    if (ids.length === 0) break;
    drawing.add(await reader.expand({ ids, perNode: limits.perNode }), level < depth);
  }
  const nodes = await reader.nodes([...drawing.nodes]);
  return { missing, nodes: nodes.filter((node) => node !== null), ...drawing.result() };
}

function checkQuery({ depth, limits }: SubgraphQuery): void {
  if (!Number.isInteger(depth) || depth < 0 || depth > MAX_DEPTH) {
    throw new DemarcheError('BAD_USER_INPUT', `depth must be a whole number from 0 to ${MAX_DEPTH}`);
  }
  for (const [name, value] of Object.entries(limits)) {
    if (!Number.isInteger(value) || value < 1) {
      throw new DemarcheError('BAD_USER_INPUT', `limits.${name} must be a whole number of 1 or more`);
    }
  }
}

class Drawing {
  readonly nodes: Set<NodeId>;
  readonly #edges = new Map<string, GraphEdge>();
  readonly #seenEdges = new Map<string, GraphEdge>();
  readonly #unseen = new Map<NodeId, number>();
  readonly #omittedNodes = new Set<NodeId>();
  #frontier: NodeId[];
  #cut = false;

  constructor(
    readonly limits: SubgraphLimits,
    seeds: readonly NodeId[],
  ) {
    this.#frontier = seeds.slice(0, limits.nodes);
    this.nodes = new Set(this.#frontier);
    for (const seed of seeds.slice(limits.nodes)) this.#omittedNodes.add(seed);
  }

  takeFrontier(): readonly NodeId[] {
    const ids = this.#frontier;
    this.#frontier = [];
    return ids;
  }

  /** @param growing false for the outermost nodes, of which only edges among the nodes there are wanted */
  add({ edges, omitted }: Expansion, growing: boolean): void {
    for (const { id, count } of omitted) this.#unseen.set(id, count);
    this.#cut ||= growing && omitted.length > 0;
    for (const edge of edges) {
      this.#seenEdges.set(edge.id, edge);
      if (growing) this.#reach(edge);
      if (this.nodes.has(edge.fromId) && this.nodes.has(edge.toId)) this.#draw(edge);
    }
  }

  #reach(edge: GraphEdge): void {
    for (const id of [edge.fromId, edge.toId]) {
      if (this.nodes.has(id)) continue;
      if (this.nodes.size >= this.limits.nodes || this.#edges.size >= this.limits.edges) {
        this.#omittedNodes.add(id);
        continue;
      }
      this.#omittedNodes.delete(id);
      this.nodes.add(id);
      this.#frontier.push(id);
    }
  }

  #draw(edge: GraphEdge): void {
    if (this.#edges.has(edge.id) || this.#edges.size < this.limits.edges) this.#edges.set(edge.id, edge);
  }

  result(): Omit<Subgraph, 'nodes' | 'missing'> {
    const between = [...this.#seenEdges.values()].filter(
      ({ fromId, toId }) => this.nodes.has(fromId) && this.nodes.has(toId),
    );
    const edges = between.length - this.#edges.size;
    return {
      edges: [...this.#edges.values()],
      omitted: { nodes: this.#omittedNodes.size, edges, byNode: this.#hidden() },
      truncated: this.#cut || edges > 0 || this.#omittedNodes.size > 0,
    };
  }

  #hidden(): Subgraph['omitted']['byNode'] {
    const hidden = new Map([...this.nodes].map((id) => [id, this.#unseen.get(id) ?? 0]));
    for (const edge of this.#seenEdges.values()) {
      if (this.#edges.has(edge.id)) continue;
      for (const id of new Set([edge.fromId, edge.toId])) {
        const count = hidden.get(id);
        if (count !== undefined) hidden.set(id, count + 1);
      }
    }
    return [...hidden].map(([id, count]) => ({ id, count })).filter(({ count }) => count > 0);
  }
}
