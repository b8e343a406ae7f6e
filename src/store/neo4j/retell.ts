/** Lets articles tell otherwise what rests on who is who. */
import { type ArticleId, type EntityId, kindOfId } from '../../model/ids.js';
import type { ArticleRecord } from '../../model/nodes.js';
import type { PartialDate } from '../../model/partial-date.js';
import { NO_DAY, type Source } from '../fold.js';
import { groupBy } from '../group-by.js';
import type { Difference, JudgedTellings } from '../identity/differences.js';
import { isEntityId } from '../identity/judged-change.js';
import { dayOf } from '../row-keys.js';
import { factsOf } from '../told-facts.js';
import { addEdges, addReports, addSources, reportsOf } from './add-evidence.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { edgeWrite } from './edges.js';
import { addEventKeys } from './event-candidates.js';
import { foldAgain } from './fold-again.js';
import { nodeParameter } from './node-parameter.js';

const ARTICLE_SOURCES = cypherFile('read/article-sources');
const PRESENT = cypherFile('read/present');
const TAKE_TOLD = cypherFile('write/take-told');
const REFRESH_EDGES = cypherFile('write/refresh-edges');
const REFRESH_WAITING_EDGES = cypherFile('write/refresh-waiting-edges');
const WRITE_NODES = cypherFile('write/write-nodes');
const REST_EDGES = cypherFile('write/rest-edges');
const WAKE_EDGES = cypherFile('write/wake-edges');
const TIE_OUTLETS = cypherFile('write/tie-outlets');
const SET_OUTLET = cypherFile('write/set-outlet');
const SET_TOLD_EDGES = cypherFile('write/set-told-edges');

export interface Retelling extends Difference {
  /** All edges that the article tells of from now on, as it remembers them. */
  readonly edges: readonly string[];
}

type Change = Retelling & { readonly source: Source; readonly day: string; readonly record: ArticleRecord };

/**
 * Within a transaction, once it is written who is who.
 * @param renamed entities to fold afresh whatever the articles tell
 */
export async function retell(run: Run, retellings: readonly Retelling[], renamed: readonly EntityId[]): Promise<void> {
  const changes = await withSources(run, retellings);
  const touched = [
    ...new Set([...renamed, ...changes.flatMap(({ removed, added }) => [...idsOf(removed), ...idsOf(added)])]),
  ];
  const before = await presentAmong(run, touched);
  await takeAway(run, changes);
  const fresh = [...new Set(changes.flatMap(({ added }) => idsOf(added)))].filter((id) => !before.has(id));
  await run(WRITE_NODES, { nodes: fresh.map((id) => nodeParameter({ id, properties: {} })) });
  await Promise.all(changes.flatMap((change) => tellNodes(run, change)));
  await foldNodes(run, [...before, ...fresh]);
  await tellEdges(run, changes, fresh);
}

const factIdsOf = ({ statements, events, permissions }: JudgedTellings): readonly string[] =>
  [...statements, ...events, ...permissions].map(({ id }) => id);
const idsOf = (tellings: JudgedTellings): readonly string[] => [
  ...tellings.entities.map(({ record }) => record.id),
  ...factIdsOf(tellings),
];

async function withSources(run: Run, retellings: readonly Retelling[]): Promise<readonly Change[]> {
  const rows = await run<{
    articleId: ArticleId;
    publishedAt: PartialDate | null;
    originId: ArticleId;
    record: string;
  }>(ARTICLE_SOURCES, { articles: retellings.map(({ added }) => added.article.id) });
  const byId = new Map(rows.map((row) => [row.articleId, row]));
  return retellings.flatMap((retelling) => {
    const row = byId.get(retelling.added.article.id);
    if (row === undefined) return [];
    const { articleId, publishedAt, originId, record } = row;
    const source = { articleId, publishedAt, originId };
    return [{ ...retelling, source, day: dayOf(publishedAt) ?? NO_DAY, record: JSON.parse(record) as ArticleRecord }];
  });
}

async function presentAmong(run: Run, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await run<{ id: string }>(PRESENT, { ids });
  return new Set(rows.map(({ id }) => id));
}

async function takeAway(run: Run, changes: readonly Change[]): Promise<void> {
  const told = changes.map(({ removed, source }) => run(TAKE_TOLD, { article: source.articleId, ids: idsOf(removed) }));
  const passages = changes.flatMap(({ removed, source }) =>
    removed.edges.map(({ id, type }) => ({ id, type, article: source.articleId })),
  );
  const edges = [...groupBy(passages, ({ id }) => id)].flatMap(([id, [first, ...others]]) =>
    first === undefined ? [] : [{ id, type: first.type, articles: [first, ...others].map(({ article }) => article) }],
  );
  await Promise.all([...told, run(REFRESH_EDGES, { edges }), run(REFRESH_WAITING_EDGES, { edges })]);
}

function tellNodes(run: Run, change: Change): readonly Promise<unknown>[] {
  const { removed, added, day, record } = change;
  const { id, outletId } = added.article;
  return [
    addSources(run, id, { entities: added.entities, topics: [] }, day),
    addReports(run, id, reportsOf(factsOf(added), id, day)),
    ...addEventKeys(run, added.events, id),
    ...(removed.article.outletId === outletId
      ? []
      : [run(SET_OUTLET, { article: id, outlet: outletId, record: JSON.stringify({ ...record, outletId }) })]),
  ];
}

async function foldNodes(run: Run, ids: readonly string[]): Promise<void> {
  const facts = ids.filter((id) => !isEntityId(id));
  const { written, removed } = await foldAgain(run, ids.filter(isEntityId), facts);
  await run(WRITE_NODES, { nodes: written.map(nodeParameter) });
  if (removed.length > 0) await run(REST_EDGES, { ids: removed });
}

/** @param created nodes that were not there before */
async function tellEdges(run: Run, changes: readonly Change[], created: readonly string[]): Promise<void> {
  const ends = changes.flatMap(({ added }) => added.edges.flatMap(({ fromId, toId }): string[] => [fromId, toId]));
  const present = await presentAmong(run, [...new Set(ends)]);
  await Promise.all([
    run(WAKE_EDGES, { ids: created }),
    run(TIE_OUTLETS, { ids: created.filter((id) => kindOfId(id) === 'Organization') }),
    ...changes.flatMap(({ added, source, day }) => {
      const edges = added.edges.map((edge) => edgeWrite(edge, source.articleId, day));
      return addEdges(run, edges, (id) => present.has(id), source);
    }),
    run(SET_TOLD_EDGES, { articles: changes.map(({ source, edges }) => ({ id: source.articleId, edges })) }),
  ]);
}
