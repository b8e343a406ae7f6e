/** From what one article says to what it changes in the graph. Pure but for the questions it asks of the graph. */
import type { ArticleChange } from '../model/article-change.js';
import type { ArticleFacts, LocalId } from '../model/article-facts.js';
import type { GraphLookup } from '../model/graph-lookup.js';
import type { ArticleId, EventId, StatementId } from '../model/ids.js';
import type { KnownEntities } from '../model/known-entity.js';
import type { ArticleText } from '../text/article-text.js';
import { articleRecord } from './article-record.js';
import { Cast } from './cast.js';
import { findCopies } from './copies/find-copies.js';
import { EdgeList } from './edge-list.js';
import { matchEvents } from './events/match-events.js';
import { resolveEvents } from './events/resolve-events.js';
import { judgeNames } from './judge-names.js';
import { resolvePermissions } from './resolve-permissions.js';
import { resolveRelations } from './resolve-relations.js';
import { matchStatements } from './statements/match-statements.js';
import { addStatementTies, resolveStatements } from './statements/resolve-statements.js';

export { articleIdOf } from './article-id.js';

export interface ResolveInput {
  /** See `articleIdOf`. */
  readonly articleId: ArticleId;
  readonly text: ArticleText;
  readonly facts: ArticleFacts;
  /** ISO 8601, UTC. */
  readonly ingestedAt: string;
}

export interface ResolveContext {
  readonly lookup: GraphLookup;
  readonly known: KnownEntities;
}

const copiesAround = ({ copyOfId, copies }: Awaited<ReturnType<typeof findCopies>>): ReadonlySet<ArticleId> =>
  new Set([...(copyOfId === null ? [] : [copyOfId]), ...copies]);

/**
 * Decides which of what an article names and tells is in the graph already, each decision a judgement in the change.
 * Where that is unsure things stay apart. Rejects only where the lookup does.
 */
export async function resolveArticle(
  { articleId, text, facts, ingestedAt }: ResolveInput,
  { lookup, known }: ResolveContext,
): Promise<ArticleChange> {
  const { publishedAt } = text.meta;
  const cast = new Cast(facts, articleId, known);
  const copies = await findCopies(text, articleId, lookup);
  const matches = await matchStatements(facts.statements, cast, publishedAt, lookup);
  const edges = new EdgeList();
  const statements = resolveStatements(facts.statements, matches.acts, facts.mentions, cast, edges);
  addStatementTies(facts.statementTies, statements.idOf, cast, edges);
  const events = resolveEvents(facts.events, facts.statements, statements.idOf, text, cast, edges);
  const sources = new Map<LocalId, StatementId | EventId>([...statements.idOf, ...events.idOf]);
  const permissions = resolvePermissions(facts.permissions, sources, text, cast, edges);
  resolveRelations(facts.relations, cast, edges);
  const sameEvents = await matchEvents(events.contributions, articleId, copiesAround(copies), lookup);
  const article = articleRecord(articleId, text, copies.copyOfId, ingestedAt, cast);
  return {
    article,
    entities: cast.contributions(),
    topics: statements.topics,
    statements: statements.contributions,
    events: events.contributions,
    permissions: permissions.contributions,
    edges: edges.all(),
    judgements: [
      ...copies.judgements,
      ...judgeNames(facts.mentions, cast),
      ...matches.judgements,
      ...sameEvents,
      ...permissions.judgements,
    ],
    signature: copies.signature,
    copies: copies.copies,
  };
}
