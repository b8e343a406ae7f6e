/** What a decision changes: whose rows are others, and which articles have to be shown otherwise. */
import type { ArticleId, EntityId, JudgedFactId } from '../../model/ids.js';
import type { Identities } from './identities.js';
import type { Who, WhoRow } from './who.js';

export interface Consequences {
  /** The rows of all ids that the decisions before or after are about, as they are now. */
  readonly rows: readonly WhoRow[];
  /** Ids that mean another entity now, wherever they stand. */
  readonly moved: readonly EntityId[];
  /** Articles in which some id means another entity now. */
  readonly articles: readonly ArticleId[];
  /** Entities that have other aliases now. */
  readonly renamed: readonly EntityId[];
}

export function consequencesOf(before: Identities, after: Identities): Consequences {
  const ids = [...new Set([...before.ids, ...after.ids])];
  const pairs = ids.map((id) => ({ id, was: before.row(id), is: after.row(id) }));
  const changed = (pick: (row: WhoRow) => unknown): EntityId[] =>
    pairs.filter(({ was, is }) => JSON.stringify(pick(was)) !== JSON.stringify(pick(is))).map(({ id }) => id);
  return {
    rows: pairs.map(({ is }) => is),
    moved: changed(({ rootId }) => rootId),
    articles: [...new Set(pairs.flatMap(({ was, is }) => apartOtherwise(was, is)))],
    renamed: changed(({ aliases }) => aliases),
  };
}

function apartOtherwise({ apart: was }: WhoRow, { apart: is }: WhoRow): readonly ArticleId[] {
  const articles = [...new Set([...Object.keys(was), ...Object.keys(is)])] as ArticleId[];
  return articles.filter((article) => JSON.stringify(was[article]) !== JSON.stringify(is[article]));
}

/** The facts that are shown otherwise once these rows are written, by the ids that they have now. */
export const renamedFacts = (rows: readonly WhoRow[], was: Who): readonly JudgedFactId[] => [
  ...new Set(
    rows.filter(({ id, rootId }) => was.rootOf(id) !== rootId).map(({ id }) => was.rootOf(id) as JudgedFactId),
  ),
];
