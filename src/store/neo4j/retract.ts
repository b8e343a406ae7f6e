import { type ArticleId, type JudgedFactId, kindOfId } from '../../model/ids.js';
import { NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import { isJudgedFactId } from '../identity/judged-change.js';
import type { RetractReport } from '../rows.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { countAgain, parseReference } from './edges.js';
import { clustersAround } from './fact-clusters.js';
import { foldAgain } from './fold-again.js';
import { followFacts } from './follow.js';
import { nodeParameter } from './node-parameter.js';
import { setOriginal, type Told, toldBy } from './originals.js';
import { takeTurn } from './turn.js';

const COPIES_OF = cypherFile('read/copies-of');
const FACTS_JUDGED_BY = cypherFile('read/facts-judged-by');
const REMOVE_ARTICLE = cypherFile('write/remove-article');
const REFRESH_EDGES = cypherFile('write/refresh-edges');
const REFRESH_WAITING_EDGES = cypherFile('write/refresh-waiting-edges');
const REST_EDGES = cypherFile('write/rest-edges');
const WRITE_NODES = cypherFile('write/write-nodes');

/** Within a transaction. */
export async function retractArticle(run: Run, article: ArticleId): Promise<RetractReport | null> {
  await takeTurn(run);
  const own = await toldBy(run, [article]);
  if (own.articles.length === 0) return null;
  const facts = await factsJudgedBy(run, article);
  const report = await retractTold(run, article, own);
  // What was one by the word of this article is no more.
  if (facts.length > 0) await followFacts(run, await clustersAround(run, facts), facts);
  return report;
}

async function factsJudgedBy(run: Run, article: ArticleId): Promise<readonly JudgedFactId[]> {
  const rows = await run<{ subjectId: string; objectId: string }>(FACTS_JUDGED_BY, { article });
  return rows.flatMap(({ subjectId, objectId }) => [subjectId, objectId]).filter(isJudgedFactId);
}

async function retractTold(run: Run, article: ArticleId, own: Told): Promise<RetractReport> {
  await run(REMOVE_ARTICLE, { article });
  const copies = await passOn(run, article);
  const bare = await dropEvidence(run, article, own, copies);
  const facts = [...new Set([...own.facts, ...copies.facts])];
  const { written, removed } = await foldAgain(run, own.sources, facts);
  await run(WRITE_NODES, { nodes: written.map(nodeParameter) });
  const [rested] = removed.length === 0 ? [] : await run<{ rested: number }>(REST_EDGES, { ids: removed });
  const ofEntities = own.sources.filter((id) => kindOfId(id) !== 'Topic');
  return {
    articleId: article,
    removed: countKinds([...removed, article]),
    removedEdges: bare + (rested?.rested ?? 0),
    kept: [...ofEntities, ...own.facts].filter((id) => !removed.includes(id)).length,
  };
}

/** The earliest copy becomes the original of the others. @returns what the copies tell of */
async function passOn(run: Run, article: ArticleId): Promise<Told> {
  const ids = (await run<{ id: ArticleId }>(COPIES_OF, { article })).map(({ id }) => id);
  const told = await toldBy(run, ids);
  const [heir = null] = ids;
  for (const copy of told.articles) await setOriginal(run, copy, copy.id === heir ? null : heir);
  return told;
}

/** @returns the number of edges that showed and of which no evidence is left */
async function dropEvidence(run: Run, article: ArticleId, own: Told, copies: Told): Promise<number> {
  const edges = own.edges.map((reference) => ({ ...parseReference(reference), articles: [article] }));
  const [row] = await run<{ deleted: number }>(REFRESH_EDGES, { edges });
  await run(REFRESH_WAITING_EDGES, { edges });
  if (copies.edges.length > 0) await run(REFRESH_EDGES, { edges: copies.edges.map(countAgain) });
  return row?.deleted ?? 0;
}

function countKinds(ids: readonly string[]): Record<NodeKind, number> {
  const counts = Object.fromEntries(NODE_KINDS.map((kind) => [kind, 0])) as Record<NodeKind, number>;
  for (const id of ids) {
    const kind = kindOfId(id);
    if (kind !== null) counts[kind]++;
  }
  return counts;
}
