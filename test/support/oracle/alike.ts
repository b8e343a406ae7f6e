/** Entities that may be one, found by looking at all of them. */
import type { EntityId } from '../../../src/model/ids.js';
import type { EntityRecord } from '../../../src/model/nodes.js';
import { ENTITY_KINDS } from '../../../src/model/vocabulary.js';
import { BEARERS_PER_KEY, blockKeys } from '../../../src/store/candidates/block-keys.js';
import { MOST_TOGETHER } from '../../../src/store/candidates/compare-entities.js';
import { byCodePoint } from '../../../src/store/fold.js';
import type { Identities } from '../../../src/store/identity/identities.js';
import type { AlikeQuery } from '../../../src/store/query.js';
import type { AlikeRow } from '../../../src/store/rows.js';
import type { OracleGraph } from './graph.js';

export function alikeRows(
  graph: OracleGraph,
  identities: Identities,
  { parents }: AlikeQuery,
): readonly (readonly AlikeRow[])[] {
  const entities = [...graph.nodes.values()].filter((node): node is EntityRecord =>
    ENTITY_KINDS.includes(node.__typename as never),
  );
  const articlesOf = (id: string): ReadonlySet<string> =>
    new Set(graph.mentions.filter(({ entityId }) => entityId === id).map(({ source }) => source.articleId));
  const keysOf = new Map(entities.map((entity) => [entity.id as string, new Set(blockKeys(entity))]));
  const known = [...entities].sort((a, b) => articlesOf(b.id).size - articlesOf(a.id).size || byCodePoint(a.id, b.id));
  return parents.map(({ id, keys }) => {
    if (!graph.nodes.has(id)) return [];
    const found = keys.flatMap((key) =>
      known.filter((entity) => entity.id !== id && keysOf.get(entity.id)?.has(key)).slice(0, BEARERS_PER_KEY),
    );
    return [...new Set(found)]
      .filter((node) => identities.judgedDifferent(id, node.id as EntityId) === null)
      .sort((a, b) => byCodePoint(a.id, b.id))
      .map((node) => {
        const both = [...articlesOf(node.id)].filter((article) => articlesOf(id).has(article)).length;
        const unsure = identities.judgedUnsure(id, node.id as EntityId);
        return { node, articleCount: articlesOf(node.id).size, together: Math.min(MOST_TOGETHER, both), unsure };
      });
  });
}
