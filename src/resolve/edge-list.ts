import type { EdgeContribution, EdgeProperties } from '../model/article-change.js';
import type { Evidence } from '../model/evidence.js';
import { edgeId, kindOfId, type NodeId } from '../model/ids.js';
import { type EdgeType, ENDPOINTS } from '../model/relationships.js';
import type { NodeKind } from '../model/vocabulary.js';
import { withoutDoubles } from './evidence.js';

/** The edges of one change: each once, with all its evidence. */
export class EdgeList {
  readonly #edges = new Map<string, EdgeContribution & { readonly evidence: Evidence[] }>();

  /** Adds evidence for an edge. An edge that the model does not know between such nodes is left out. */
  add(type: EdgeType, fromId: NodeId, toId: NodeId, evidence: Evidence, properties: EdgeProperties = {}): void {
    if (!joins(type, fromId, toId)) return;
    const id = edgeId(type, fromId, toId, { ...properties });
    const edge = this.#edges.get(id) ?? { id, type, fromId, toId, properties, evidence: [] };
    edge.evidence.push(evidence);
    this.#edges.set(id, edge);
  }

  all(): readonly EdgeContribution[] {
    return [...this.#edges.values()].map((edge) => ({ ...edge, evidence: withoutDoubles(edge.evidence) }));
  }
}

function joins(type: EdgeType, fromId: NodeId, toId: NodeId): boolean {
  const { from, to } = ENDPOINTS[type];
  const has = (kinds: readonly NodeKind[], id: NodeId): boolean => {
    const kind = kindOfId(id);
    return kind !== null && kinds.includes(kind);
  };
  return has(from, fromId) && has(to, toId);
}
