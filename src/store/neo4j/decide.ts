/** A decision on who is who or which facts are one, and the graph as it is because of it. */
import { type Decider, type Decision, type DecisionRequest, entitiesOf, type Wish } from '../../model/decision.js';
import type { ArticleId, EntityId, JudgedFactId } from '../../model/ids.js';
import { consequencesOf } from '../identity/consequences.js';
import type { Identities } from '../identity/identities.js';
import { entitiesNamed, type Ground, settle } from '../identity/settle.js';
import { type FactWish, factsNamed, settleFacts } from '../identity/settle-facts.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { identitiesAround, readDecision, recordDecision } from './decisions.js';
import { clustersAround } from './fact-clusters.js';
import type { StoredNode } from './fold-entities.js';
import { follow, followFacts } from './follow.js';
import { takeTurn } from './turn.js';

const PRESENT = cypherFile('read/present');
const STORED_NODES = cypherFile('read/stored-nodes');
const ARTICLES_MENTIONING = cypherFile('read/articles-mentioning');

/** Within a transaction. */
export async function decide(run: Run, { wish, ...decider }: DecisionRequest): Promise<Decision> {
  const seq = await takeTurn(run);
  const undone = wish.kind === 'UNDO' ? await readDecision(run, wish.undoneId) : null;
  const facts = factsNamed(wish, undone);
  if (facts !== null) return decideOnFacts(run, wish as FactWish, { ...decider, seq }, facts, undone);
  const named = entitiesNamed(wish, undone);
  const before = await identitiesAround(run, named);
  const ruling = settle(wish, decider.id, await groundFor(run, wish, named, before, undone));
  const decision: Decision = { ...decider, ruling, undoneBy: null };
  await recordDecision(run, decision, seq, entitiesOf((undone ?? decision).ruling));
  await follow(run, consequencesOf(before, before.with(decision)));
  return decision;
}

async function decideOnFacts(
  run: Run,
  wish: FactWish,
  { seq, ...decider }: Decider & { readonly seq: number },
  facts: readonly JudgedFactId[],
  undone: Decision | null,
): Promise<Decision> {
  const clusters = await clustersAround(run, facts);
  const shown = await run<{ id: string }>(PRESENT, { ids: [...new Set(facts.map((id) => clusters.rootOf(id)))] });
  const present = new Set(shown.map(({ id }) => id));
  const decision: Decision = { ...decider, ruling: settleFacts(wish, { clusters, present, undone }), undoneBy: null };
  await recordDecision(run, decision, seq, facts);
  await followFacts(run, await clustersAround(run, facts), clusters.ids);
  return decision;
}

async function groundFor(
  run: Run,
  wish: Wish,
  named: readonly EntityId[],
  identities: Identities,
  undone: Decision | null,
): Promise<Ground> {
  const meant = [...new Set([...named, ...named.map((id) => identities.rootOf(id))])];
  const [nodes, mentioning] = await Promise.all([
    run<StoredNode>(STORED_NODES, { ids: meant }),
    wish.kind === 'SPLIT'
      ? run<{ id: ArticleId }>(ARTICLES_MENTIONING, {
          entity: identities.rootOf(wish.entityId),
          articles: [...new Set(wish.articleIds)],
        })
      : [],
  ]);
  return {
    identities,
    articleCounts: new Map(nodes.map(({ id, articleCount }) => [id as EntityId, articleCount ?? 0])),
    mentioning: new Set(mentioning.map(({ id }) => id)),
    undone,
  };
}
