import type { JudgedFactId } from '../../model/ids.js';
import type { FactPair } from './fact-clusters.js';
import type { Who, WhoRow } from './who.js';

/** Facts of a new article that each join others which are one already: most do. */
export interface PlainJoins {
  readonly rows: readonly WhoRow[];
  /** These must be in no judgement yet, and told by no article. */
  readonly joining: readonly JudgedFactId[];
  /** These must be no subject of any judgement. */
  readonly roots: readonly JudgedFactId[];
}

/**
 * What `FactClusters` would make of the pairs without looking at all that hangs together with them, which may be what
 * thousands of articles tell of. Null where some of it has to be looked at: facts that were two become one.
 * @param same pairs that a new article brings
 * @param who tells of all their facts
 */
export function plainJoins(same: readonly FactPair[], who: Who): PlainJoins | null {
  const rootOf = new Map<JudgedFactId, JudgedFactId>();
  const objects = new Set(same.map(({ objectId }) => objectId));
  for (const { subjectId, objectId } of same) {
    const root = who.rootOf(objectId);
    if ((rootOf.get(subjectId) ?? root) !== root || objects.has(subjectId)) return null;
    rootOf.set(subjectId, root);
  }
  const rows = [...rootOf].map(([id, rootId]): WhoRow => ({ id, rootId, apart: {}, aliases: [] }));
  return { rows, joining: [...rootOf.keys()], roots: [...new Set(rootOf.values())] };
}
