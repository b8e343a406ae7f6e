/** One article into the graph: what is there is read under the lock, folded, and written, in one transaction. */
import type { ArticleChange } from '../../model/article-change.js';
import { kindOfId } from '../../model/ids.js';
import type { ArticleRecord } from '../../model/nodes.js';
import { NO_DAY, type Source } from '../fold.js';
import { groupBy } from '../group-by.js';
import { asJudged } from '../identity/as-judged.js';
import { factPairs } from '../identity/fact-clusters.js';
import { idsAsked } from '../identity/ids-asked.js';
import type { JudgedChange } from '../identity/judged-change.js';
import type { Who } from '../identity/who.js';
import { dayOf } from '../row-keys.js';
import { type Fact, factsOf, withEvidence } from '../told-facts.js';
import { addEdges, addReports, addSources, type ReportWrite, reportsOf } from './add-evidence.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { countAgain, type EdgeWrite, edgeReference, edgeWrite } from './edges.js';
import { addEventKeys } from './event-candidates.js';
import { addEntities, addTopics, type NodeWrite, type StoredNode } from './fold-entities.js';
import { factWrite, type ReportRow, rowOf } from './fold-facts.js';
import { followNewPairs } from './follow.js';
import { addJudgements } from './judgements.js';
import { nodeParameter } from './node-parameter.js';
import { nodeProperties } from './node-properties.js';
import { setOriginal, type Told, toldBy } from './originals.js';
import { keepTold } from './told.js';
import { takeTurn } from './turn.js';
import { readWho } from './who.js';

const ARTICLE_THERE = cypherFile('read/article-there');
const STORED_NODES = cypherFile('read/stored-nodes');
const STORED_REPORTS = cypherFile('read/stored-reports');
const PRESENT = cypherFile('read/present');
const WRITE_NODES = cypherFile('write/write-nodes');
const TIE_ARTICLE = cypherFile('write/tie-article');
const TIE_OUTLETS = cypherFile('write/tie-outlets');
const WAKE_EDGES = cypherFile('write/wake-edges');
const ADD_SIGNATURE = cypherFile('write/add-signature');
const REFRESH_EDGES = cypherFile('write/refresh-edges');

/** Within a transaction. */
export async function ingestChange(run: Run, change: ArticleChange): Promise<'stored' | 'unchanged'> {
  const told = withEvidence(change);
  const turn = takeTurn(run);
  const there = run<{ there: boolean }>(ARTICLE_THERE, { article: told.article.id });
  const [known, [first]] = await Promise.all([readWho(run, idsAsked(told)), there, turn]);
  if (first?.there === true) return 'unchanged';
  const who = await followNewPairs(run, factPairs(told.judgements), known);
  const judged = asJudged(told, who);
  const copies = await markCopies(run, told);
  const state = await readState(run, judged, copies);
  await Promise.all([keepTold(run, told), writeAll(run, judged, state, copies, who)]);
  return 'stored';
}

const NOTHING_TOLD: Told = { sources: [], facts: [], edges: [] };

/** Marks the articles that are copies of this one. @returns what they tell of, which has an origin less now */
async function markCopies(run: Run, { article, copies }: ArticleChange): Promise<Told> {
  const others = copies.filter((copy) => copy !== article.id);
  if (others.length === 0) return NOTHING_TOLD;
  const { articles, ...told } = await toldBy(run, others);
  await Promise.all(articles.map((record) => setOriginal(run, record, article.id)));
  return told;
}

/** What of the graph the change meets. */
interface State {
  readonly nodes: ReadonlyMap<string, StoredNode>;
  readonly reports: ReadonlyMap<string, readonly ReportRow[]>;
  /** Ends of edges that are neither brought by the article nor missing. */
  readonly present: ReadonlySet<string>;
}

const namedIds = ({ entities, topics }: JudgedChange): readonly string[] => [
  ...entities.map(({ record }) => record.id),
  ...topics.map(({ id }) => id),
];
const factIds = ({ statements, events, permissions }: JudgedChange): readonly string[] =>
  [...statements, ...events, ...permissions].map(({ id }) => id);

async function readState(run: Run, change: JudgedChange, copies: Told): Promise<State> {
  const [named, facts] = [namedIds(change), factIds(change)];
  const own = new Set([...named, ...facts]);
  const ends = new Set(change.edges.flatMap(({ fromId, toId }): string[] => [fromId, toId]));
  const [nodes, reports, present] = await Promise.all([
    run<StoredNode>(STORED_NODES, { ids: named }),
    run<ReportRow>(STORED_REPORTS, { ids: [...new Set([...facts, ...copies.facts])] }),
    run<{ id: string }>(PRESENT, { ids: [...ends].filter((id) => !own.has(id)) }),
  ]);
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    reports: groupBy(reports, ({ id }) => id),
    present: new Set(present.map(({ id }) => id)),
  };
}

async function writeAll(run: Run, change: JudgedChange, state: State, copies: Told, who: Who): Promise<void> {
  const { article } = change;
  const source: Source = {
    articleId: article.id,
    publishedAt: article.publishedAt,
    originId: article.copyOfId ?? article.id,
  };
  const day = dayOf(article.publishedAt) ?? NO_DAY;
  const facts = factsOf(change);
  const own = new Set([...namedIds(change), ...factIds(change)]);
  const edges = change.edges.map((edge) => edgeWrite(edge, article.id, day));
  const named = [...addEntities(change, state.nodes, source, who), ...addTopics(change, state.nodes, source)];
  const reports = reportsOf(facts, article.id, day);
  const folded = foldAll(facts, reports, state, copies, source);
  const nodes = [articleWrite(change, edges, source), ...named, ...folded];
  const created = [...named, ...folded].map(({ id }) => id).filter((id) => !isKnown(id, state));
  const done = [
    run(WRITE_NODES, { nodes: nodes.map(nodeParameter) }),
    run(TIE_ARTICLE, { article: article.id }),
    run(TIE_OUTLETS, { ids: created.filter((id) => kindOfId(id) === 'Organization') }),
    run(WAKE_EDGES, { ids: created }),
    addReports(run, article.id, reports),
    ...addEventKeys(run, change.events, article.id),
    addSources(run, article.id, change, day),
    ...addEdges(run, edges, (id) => own.has(id) || state.present.has(id), source),
    run(ADD_SIGNATURE, { article: article.id, keys: [...new Set(change.signature)] }),
    addJudgements(run, change.judgements, { at: article.ingestedAt, changeId: null }),
    ...(copies.edges.length === 0 ? [] : [run(REFRESH_EDGES, { edges: copies.edges.map(countAgain) })]),
  ];
  await Promise.all(done);
}

const isKnown = (id: string, { nodes, reports }: State): boolean => nodes.has(id) || reports.has(id);

function articleWrite({ article }: JudgedChange, edges: readonly EdgeWrite[], source: Source): NodeWrite {
  const remembered = { originId: source.originId, edges: edges.map(edgeReference) };
  return { id: article.id, properties: { ...nodeProperties(article as ArticleRecord), ...remembered } };
}

/** Facts of the article, with what others report of them; and those of its copies, which have an origin less now. */
function foldAll(
  facts: readonly Fact[],
  reports: readonly ReportWrite[],
  state: State,
  copies: Told,
  source: Source,
): readonly NodeWrite[] {
  const added = groupBy(reports, ({ id }) => id);
  const ids = new Set([...facts.map(({ id }) => id), ...copies.facts]);
  return [...ids].map((id) => {
    const own = (added.get(id) ?? []).map(({ properties }) => rowOf(id, properties, source));
    return factWrite(id, [...(state.reports.get(id) ?? []), ...own]);
  });
}
