import type { NodeId } from '../model/ids.js';
import type { Expansion, GraphEdge } from './rows.js';

/** For each node how many of its edges are not among those given; nodes of which none is missing are left out. */
export function leftOut(
  edges: readonly GraphEdge[],
  degrees: readonly { readonly id: NodeId; readonly degree: number }[],
): Expansion['omitted'] {
  const given = new Map<NodeId, number>();
  for (const { fromId, toId } of edges) {
    for (const id of new Set([fromId, toId])) given.set(id, (given.get(id) ?? 0) + 1);
  }
  return degrees
    .map(({ id, degree }) => ({ id, count: degree - (given.get(id) ?? 0) }))
    .filter(({ count }) => count > 0);
}
