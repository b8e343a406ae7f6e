/** A decision on who is who, and the graph as it is because of it. */
import { type Decision, type DecisionRequest, entitiesOf, type Wish } from '../../model/decision.js';
import type { ArticleId, EntityId } from '../../model/ids.js';
import { asJudged } from '../identity/as-judged.js';
import { type Consequences, consequencesOf } from '../identity/consequences.js';
import { differenceOf } from '../identity/differences.js';
import type { Identities } from '../identity/identities.js';
import { idsAsked } from '../identity/ids-asked.js';
import { entitiesNamed, type Ground, settle } from '../identity/settle.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { identitiesAround, readDecision, recordDecision } from './decisions.js';
import { edgeReference } from './edges.js';
import type { StoredNode } from './fold-entities.js';
import { takeTurn } from './ingest.js';
import { type Retelling, retell } from './retell.js';
import { articlesTelling, readTold } from './told.js';
import { readWho, writeWho } from './who.js';

const STORED_NODES = cypherFile('read/stored-nodes');
const ARTICLES_MENTIONING = cypherFile('read/articles-mentioning');

/** Articles held in memory at one time. */
const AT_ONCE = 100;

/** Within a transaction. */
export async function decide(run: Run, { wish, ...decider }: DecisionRequest): Promise<Decision> {
  const seq = await takeTurn(run);
  const undone = wish.kind === 'UNDO' ? await readDecision(run, wish.undoneId) : null;
  const named = entitiesNamed(wish, undone);
  const before = await identitiesAround(run, named);
  const ruling = settle(wish, decider.id, await groundFor(run, wish, named, before, undone));
  const decision: Decision = { ...decider, ruling, undoneBy: null };
  await recordDecision(run, decision, seq, entitiesOf((undone ?? decision).ruling));
  await follow(run, consequencesOf(before, before.with(decision)));
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

async function follow(run: Run, consequences: Consequences): Promise<void> {
  const { rows, moved, articles, renamed } = consequences;
  const told = await articlesTelling(run, [...moved, ...articles], articles);
  const retellings: Retelling[] = [];
  for (let at = 0; at < told.length; at += AT_ONCE) {
    retellings.push(...(await retellingsOf(run, told.slice(at, at + AT_ONCE), consequences)));
  }
  await writeWho(run, rows);
  await retell(run, retellings, renamed);
}

/** What these articles tell otherwise from now on. */
async function retellingsOf(
  run: Run,
  articles: readonly ArticleId[],
  { rows }: Consequences,
): Promise<readonly Retelling[]> {
  const tellings = await readTold(run, articles);
  const was = await readWho(run, [...new Set(tellings.flatMap(idsAsked))]);
  const is = was.with(rows);
  return tellings.map((told) => {
    const after = asJudged(told, is);
    return { ...differenceOf(asJudged(told, was), after), edges: after.edges.map(edgeReference) };
  });
}
