/** Resolving in tests: with the tables of the project, and a graph that holds what it is given. */

import { extractArticle } from '../../src/extract/index.js';
import { knownEntities } from '../../src/extract/known-entities.js';
import type { ArticleChange } from '../../src/model/article-change.js';
import type { ArticleFacts } from '../../src/model/article-facts.js';
import type { Evidence } from '../../src/model/evidence.js';
import type { GraphLookup } from '../../src/model/graph-lookup.js';
import { articleIdOf, resolveArticle } from '../../src/resolve/index.js';
import type { ArticleSource } from '../../src/text/article-source.js';
import type { ArticleText } from '../../src/text/article-text.js';
import { MemoryStore } from './memory-store.js';

export const NOON = '2024-06-01T12:00:00.000Z';

/** An article that nothing else is known beside. */
export const resolveFacts = (
  text: ArticleText,
  facts: ArticleFacts,
  lookup: GraphLookup = new MemoryStore(),
): Promise<ArticleChange> =>
  resolveArticle(
    { articleId: articleIdOf({ text: text.text, outlet: text.meta.outlet }), text, facts, ingestedAt: NOON },
    { lookup, known: knownEntities() },
  );

export function resolveSource(source: ArticleSource, lookup: GraphLookup = new MemoryStore()): Promise<ArticleChange> {
  const { text, facts } = extractArticle(source);
  const articleId = articleIdOf(source);
  return resolveArticle({ articleId, text, facts, ingestedAt: NOON }, { lookup, known: knownEntities() });
}

/** Every piece of evidence in a change. */
export const evidenceIn = (change: ArticleChange): readonly Evidence[] => [
  ...change.entities.flatMap(({ mentions }) => mentions),
  ...[...change.statements, ...change.events, ...change.permissions].flatMap(({ reports }) =>
    reports.map(({ evidence }) => evidence),
  ),
  ...change.edges.flatMap(({ evidence }) => evidence),
];
