/** One article into the graph: what is there is read under the lock, folded, and written, in one transaction. */
import type { ArticleChange, EntityContribution } from '../../model/article-change.js';
import { type ArticleId, kindOfId } from '../../model/ids.js';
import type { Judgement } from '../../model/judgement.js';
import type { ArticleRecord, TopicRecord } from '../../model/nodes.js';
import { NO_DAY, type Source } from '../fold.js';
import { groupBy } from '../group-by.js';
import { dayOf, mentionRowId } from '../row-keys.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { type EdgeWrite, edgeReference, edgeWrite, isRelation, parseReference } from './edges.js';
import { addEntities, addTopics, type NodeWrite, type StoredNode } from './fold-entities.js';
import { type Fact, factsOf, factWrite, type ReportRow, reportProperties, rowOf } from './fold-facts.js';
import { labelsOf, nodeProperties, type Properties } from './node-properties.js';
import { setOriginal, type Told, toldBy } from './originals.js';
import { storable } from './parameters.js';

const TAKE_LOCK = cypherFile('write/take-lock');
const ARTICLE_THERE = cypherFile('read/article-there');
const STORED_NODES = cypherFile('read/stored-nodes');
const STORED_REPORTS = cypherFile('read/stored-reports');
const PRESENT = cypherFile('read/present');
const WRITE_NODES = cypherFile('write/write-nodes');
const TIE_ARTICLE = cypherFile('write/tie-article');
const TIE_OUTLETS = cypherFile('write/tie-outlets');
const WAKE_EDGES = cypherFile('write/wake-edges');
const ADD_REPORTS = cypherFile('write/add-reports');
const ADD_SIGNATURE = cypherFile('write/add-signature');
const ADD_SOURCES = cypherFile('write/add-sources');
const ADD_RELATIONS = cypherFile('write/add-relations');
const ADD_TIES = cypherFile('write/add-ties');
const ADD_WAITING_EDGES = cypherFile('write/add-waiting-edges');
const ADD_JUDGEMENTS = cypherFile('write/add-judgements');
const REFRESH_EDGES = cypherFile('write/refresh-edges');

/**
 * Writers of all processes take turns, since what they fold rests on what is there. Only the lock is held while another
 * waits; reads wait for nobody.
 */
export const takeTurn = (run: Run): Promise<unknown> => run(TAKE_LOCK, { name: 'writer' });

/** Within a transaction. */
export async function ingestChange(run: Run, change: ArticleChange): Promise<'stored' | 'unchanged'> {
  const told = withEvidence(change);
  const turn = takeTurn(run);
  const [first] = await run<{ there: boolean }>(ARTICLE_THERE, { article: told.article.id });
  await turn;
  if (first?.there === true) return 'unchanged';
  const copies = await markCopies(run, told);
  const state = await readState(run, told, copies);
  await writeAll(run, told, state, copies);
  return 'stored';
}

/** "No evidence, no fact": what comes without is left out. */
const withEvidence = (change: ArticleChange): ArticleChange => ({
  ...change,
  statements: change.statements.filter(({ reports }) => reports.length > 0),
  events: change.events.filter(({ reports }) => reports.length > 0),
  permissions: change.permissions.filter(({ reports }) => reports.length > 0),
  edges: change.edges.filter(({ evidence }) => evidence.length > 0),
});

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

const namedIds = ({ entities, topics }: ArticleChange): readonly string[] => [
  ...entities.map(({ record }) => record.id),
  ...topics.map(({ id }) => id),
];
const factIds = ({ statements, events, permissions }: ArticleChange): readonly string[] =>
  [...statements, ...events, ...permissions].map(({ id }) => id);

async function readState(run: Run, change: ArticleChange, copies: Told): Promise<State> {
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

async function writeAll(run: Run, change: ArticleChange, state: State, copies: Told): Promise<void> {
  const { article } = change;
  const source: Source = {
    articleId: article.id,
    publishedAt: article.publishedAt,
    originId: article.copyOfId ?? article.id,
  };
  const day = dayOf(article.publishedAt) ?? NO_DAY;
  const facts = factsOf(change);
  const edges = change.edges.map((edge) => edgeWrite(edge, article.id, day));
  const named = [...addEntities(change, state.nodes, source), ...addTopics(change, state.nodes, source)];
  const reports = reportsOf(facts, article.id, day);
  const folded = foldAll(facts, reports, state, copies, source);
  const nodes = [articleWrite(change, edges, source), ...named, ...folded];
  const created = [...named, ...folded].map(({ id }) => id).filter((id) => !isKnown(id, state));
  const done = [
    run(WRITE_NODES, { nodes: nodes.map(nodeParameter) }),
    run(TIE_ARTICLE, { article: article.id }),
    run(TIE_OUTLETS, { ids: created.filter((id) => kindOfId(id) === 'Organization') }),
    run(WAKE_EDGES, { ids: created }),
    run(ADD_REPORTS, { article: article.id, reports: storable(reports) }),
    run(ADD_SOURCES, { article: article.id, sources: storable(sourcesOf(change, day)) }),
    ...addEdges(run, change, edges, state, source),
    run(ADD_SIGNATURE, { article: article.id, keys: [...new Set(change.signature)] }),
    run(ADD_JUDGEMENTS, { judgements: change.judgements.map(judgementWrite) }),
    ...(copies.edges.length === 0
      ? []
      : [run(REFRESH_EDGES, { article: null, edges: copies.edges.map(parseReference) })]),
  ];
  await Promise.all(done);
}

const isKnown = (id: string, { nodes, reports }: State): boolean => nodes.has(id) || reports.has(id);

export const nodeParameter = ({ id, properties }: NodeWrite) => {
  const kind = kindOfId(id);
  return { id, labels: kind === null ? [] : labelsOf(kind), properties: storable(properties) };
};

function articleWrite({ article }: ArticleChange, edges: readonly EdgeWrite[], source: Source): NodeWrite {
  const remembered = { originId: source.originId, edges: edges.map(edgeReference) };
  return { id: article.id, properties: { ...nodeProperties(article as ArticleRecord), ...remembered } };
}

interface ReportWrite {
  readonly id: string;
  readonly properties: ReturnType<typeof reportProperties>;
}

const reportsOf = (facts: readonly Fact[], article: ArticleId, day: string): readonly ReportWrite[] =>
  facts.flatMap(({ id, reports }) =>
    reports.map((report, ordinal) => ({ id, properties: reportProperties(article, day, report, ordinal) })),
  );

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

interface SourceWrite {
  readonly id: string;
  readonly type: 'MENTIONED_IN' | 'BROUGHT_BY';
  readonly properties: Properties;
}

function sourcesOf({ article, entities, topics }: ArticleChange, day: string): readonly SourceWrite[] {
  return [...entities.map((entity) => entitySource(entity, article.id, day)), ...topics.map(topicSource)];
}

function entitySource({ record, forms, mentions }: EntityContribution, article: ArticleId, day: string): SourceWrite {
  const said = { record: JSON.stringify(record), forms };
  if (mentions.length === 0) return { id: record.id, type: 'BROUGHT_BY', properties: said };
  const passages = mentions.map(({ start }, ordinal) => `${day} ${mentionRowId(article, start, record.id, ordinal)}`);
  const evidence = mentions.map((mention) => JSON.stringify(mention));
  return { id: record.id, type: 'MENTIONED_IN', properties: { ...said, passages, evidence } };
}

const topicSource = (topic: TopicRecord): SourceWrite => ({
  id: topic.id,
  type: 'BROUGHT_BY',
  properties: { record: JSON.stringify(topic) },
});

/** Edges of which an end is missing wait. */
function addEdges(
  run: Run,
  change: ArticleChange,
  edges: readonly EdgeWrite[],
  { present }: State,
  { originId: origin }: Source,
): readonly Promise<unknown>[] {
  const own = new Set([...namedIds(change), ...factIds(change)]);
  const there = (id: string): boolean => own.has(id) || present.has(id);
  const showing = edges.filter(({ fromId, toId }) => there(fromId) && there(toId));
  const waiting = edges.filter(({ fromId, toId }) => !there(fromId) || !there(toId));
  const write = (cypher: typeof ADD_TIES, some: readonly EdgeWrite[]) =>
    some.length === 0 ? [] : [run(cypher, { origin, edges: storable(some) })];
  return [
    ...write(ADD_RELATIONS, showing.filter(isRelation)),
    ...write(
      ADD_TIES,
      showing.filter((edge) => !isRelation(edge)),
    ),
    ...write(ADD_WAITING_EDGES, waiting),
  ];
}

/** The same one of the same author and article is one. */
const judgementWrite = (judgement: Judgement) => {
  const { subjectId, objectId, by, articleId } = judgement;
  return { key: JSON.stringify([subjectId, objectId, by, articleId]), properties: { ...judgement } };
};
