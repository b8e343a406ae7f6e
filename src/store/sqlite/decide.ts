/** A decision on who is who or which facts are one, and the graph as it is because of it. */
import type { Decider, Decision, DecisionRequest, Wish } from '../../model/decision.js';
import { entitiesOf } from '../../model/decision.js';
import type { ArticleId, EntityId, JudgedFactId } from '../../model/ids.js';
import { consequencesOf } from '../identity/consequences.js';
import type { Identities } from '../identity/identities.js';
import { entitiesNamed, type Ground, settle } from '../identity/settle.js';
import { type FactWish, factsNamed, settleFacts } from '../identity/settle-facts.js';
import type { Database } from './database.js';
import { identitiesAround, readDecision, recordDecision } from './decisions.js';
import { clustersAround } from './fact-clusters.js';
import { follow, followFacts } from './follow.js';
import { nodeKeys } from './node-keys.js';
import { list } from './sql.js';

/** Within a transaction. */
export function decide(database: Database, { wish, ...decider }: DecisionRequest): Decision {
  const undone = wish.kind === 'UNDO' ? readDecision(database, wish.undoneId) : null;
  const facts = factsNamed(wish, undone);
  if (facts !== null) return decideOnFacts(database, wish as FactWish, decider, facts, undone);
  const named = entitiesNamed(wish, undone);
  const before = identitiesAround(database, named);
  const ruling = settle(wish, decider.id, groundFor(database, wish, named, before, undone));
  const decision: Decision = { ...decider, ruling, undoneBy: null };
  recordDecision(database, decision, entitiesOf((undone ?? decision).ruling));
  follow(database, consequencesOf(before, before.with(decision)));
  return decision;
}

function decideOnFacts(
  database: Database,
  wish: FactWish,
  decider: Decider,
  facts: readonly JudgedFactId[],
  undone: Decision | null,
): Decision {
  const clusters = clustersAround(database, facts);
  const shown = facts.map((id) => clusters.rootOf(id));
  const present = new Set(nodeKeys(database, shown).keys());
  const decision: Decision = { ...decider, ruling: settleFacts(wish, { clusters, present, undone }), undoneBy: null };
  recordDecision(database, decision, facts);
  followFacts(database, clustersAround(database, facts), clusters.ids);
  return decision;
}

function groundFor(
  database: Database,
  wish: Wish,
  named: readonly EntityId[],
  identities: Identities,
  undone: Decision | null,
): Ground {
  const meant = [...new Set([...named, ...named.map((id) => identities.rootOf(id))])];
  const counts = database.all<{ id: EntityId; article_count: number }>(
    'SELECT e.id, e.article_count FROM json_each(?) j CROSS JOIN entity e ON e.id = j.value',
    list(meant),
  );
  const mentioning =
    wish.kind === 'SPLIT' ? articlesMentioning(database, identities.rootOf(wish.entityId), wish.articleIds) : [];
  return {
    identities,
    articleCounts: new Map(counts.map(({ id, article_count }) => [id, article_count])),
    mentioning: new Set(mentioning),
    undone,
  };
}

const articlesMentioning = (
  database: Database,
  entity: EntityId,
  articles: readonly ArticleId[],
): readonly ArticleId[] =>
  database
    .all<{ id: ArticleId }>(
      `SELECT a.id FROM json_each(?) j CROSS JOIN article a ON a.id = j.value
      WHERE EXISTS (SELECT 1 FROM source s WHERE s.node_key = (SELECT key FROM entity WHERE id = ?)
        AND s.article_key = a.key AND s.mentions > 0)`,
      list(articles),
      entity,
    )
    .map(({ id }) => id);
