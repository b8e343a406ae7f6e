/** A decision on who is who, and the graph as it is because of it. */
import type { Decision, DecisionRequest, Wish } from '../../model/decision.js';
import { entitiesOf } from '../../model/decision.js';
import type { ArticleId, EntityId } from '../../model/ids.js';
import { asJudged } from '../identity/as-judged.js';
import { type Consequences, consequencesOf } from '../identity/consequences.js';
import { type Difference, differenceOf } from '../identity/differences.js';
import type { Identities } from '../identity/identities.js';
import { idsAsked } from '../identity/ids-asked.js';
import { entitiesNamed, type Ground, settle } from '../identity/settle.js';
import type { Database } from './database.js';
import { identitiesAround, readDecision, recordDecision } from './decisions.js';
import { nodeKeys } from './node-keys.js';
import { retell } from './retell.js';
import { list } from './sql.js';
import { articlesTelling, readTold } from './told.js';
import { readWho, writeWho } from './who.js';

/** Articles held in memory at one time. */
const AT_ONCE = 100;

/** Within a transaction. */
export function decide(database: Database, { wish, ...decider }: DecisionRequest): Decision {
  const undone = wish.kind === 'UNDO' ? readDecision(database, wish.undoneId) : null;
  const named = entitiesNamed(wish, undone);
  const before = identitiesAround(database, named);
  const ruling = settle(wish, decider.id, groundFor(database, wish, named, before, undone));
  const decision: Decision = { ...decider, ruling, undoneBy: null };
  recordDecision(database, decision, entitiesOf((undone ?? decision).ruling));
  follow(database, consequencesOf(before, before.with(decision)));
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

function follow(database: Database, consequences: Consequences): void {
  const { rows, moved, articles, renamed } = consequences;
  const here = [...nodeKeys(database, articles).values()];
  const keys = [...new Set([...here, ...articlesTelling(database, [...moved, ...articles])])];
  const differences: Difference[] = [];
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    differences.push(...differencesIn(database, keys.slice(at, at + AT_ONCE), consequences));
  }
  writeWho(database, rows);
  retell(database, differences, renamed);
}

/** What these articles tell otherwise from now on. */
function differencesIn(database: Database, keys: readonly number[], { rows }: Consequences): readonly Difference[] {
  const tellings = readTold(database, keys);
  const was = readWho(database, [...new Set(tellings.flatMap(idsAsked))]);
  const is = was.with(rows);
  return tellings.map((told) => differenceOf(asJudged(told, was), asJudged(told, is)));
}
