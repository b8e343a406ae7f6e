import type { ArticleChange } from '../../src/model/article-change.js';
import { NODE_KINDS } from '../../src/model/vocabulary.js';
import type { GraphStore } from '../../src/store/graph-store.js';

const ALL_ROWS = { limit: 10_000, backward: false, after: null, before: null };

/** Everything that a store shows, so that two states can be compared. */
export async function snapshot(store: GraphStore): Promise<unknown> {
  const plain = { where: null, order: [], page: ALL_ROWS, count: true };
  const lists = [];
  for (const kind of NODE_KINDS) lists.push(await store.list({ kind, ...plain }));
  const ids = lists.flatMap(({ rows }) => rows.map(({ node }) => node.id));
  const { edges } = await store.expand({ ids, perNode: 10_000 });
  const related = [];
  for (const relation of [
    'mentions',
    'reports',
    'steps',
    'accounts',
    'articles',
    'participants',
    'toward',
    'ties',
  ] as const) {
    related.push(await store.related({ relation, parents: ids, ...plain, options: {} }));
  }
  const evidence = await store.related({
    relation: 'evidence',
    parents: edges.map(({ id }) => id),
    ...plain,
    options: {},
  });
  const { nodes, edges: count } = await store.info();
  return { lists, edges, related, evidence, nodes, count };
}

/** Without copies: whose copy an article is depends on what came before. */
export const alone = (change: ArticleChange): ArticleChange => ({
  ...change,
  article: { ...change.article, copyOfId: null },
  copies: [],
});
