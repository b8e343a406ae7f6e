import type { ArticleChange } from '../../model/article-change.js';
import type { ArticleId } from '../../model/ids.js';
import { foldText } from '../../model/name-key.js';
import type { ArticleRecord } from '../../model/nodes.js';
import { NO_DAY, type Source } from '../fold.js';
import { dayOf, evidenceRowId, mentionRowId } from '../row-keys.js';
import type { Database } from './database.js';
import { addEdges, recountEdges, wakeEdges } from './edges.js';
import { addEntities, addTopics } from './fold-entities.js';
import { foldFacts } from './fold-facts.js';
import { setOriginal, toldBy } from './originals.js';
import { indexNode } from './search-index.js';
import { sqlFile } from './sql.js';

const INSERT_ARTICLE = sqlFile('write/insert-article');
const INSERT_SOURCE = sqlFile('write/insert-source');
const INSERT_MENTION = sqlFile('write/insert-mention');
const INSERT_REPORT = sqlFile('write/insert-report');
const INSERT_EVIDENCE = sqlFile('write/insert-evidence');
const INSERT_JUDGEMENT = sqlFile('write/insert-judgement');
const INSERT_SIGNATURE = sqlFile('write/insert-signature');

export function ingestChange(database: Database, change: ArticleChange): 'stored' | 'unchanged' {
  return database.transaction(() => {
    const { id } = change.article;
    if (database.get('SELECT 1 FROM article WHERE id = ?', id) !== undefined) return 'unchanged';
    const told = withEvidence(change);
    const related = copiesTouched(database, told);
    insertArticle(database, told.article);
    insertContributions(database, told);
    foldIn(database, told, related);
    return 'stored';
  });
}

/** "No evidence, no fact": what comes without is left out. */
const withEvidence = (change: ArticleChange): ArticleChange => ({
  ...change,
  statements: change.statements.filter(({ reports }) => reports.length > 0),
  events: change.events.filter(({ reports }) => reports.length > 0),
  permissions: change.permissions.filter(({ reports }) => reports.length > 0),
  edges: change.edges.filter(({ evidence }) => evidence.length > 0),
});

interface Touched {
  readonly facts: readonly string[];
  readonly edges: readonly string[];
  /** False where the article is an origin of its own: then counts only grow by one. */
  readonly recount: boolean;
}

/** Marks the articles that are copies of this one, and gives what they tell of. */
function copiesTouched(database: Database, { article, copies }: ArticleChange): Touched {
  const stored = copies.filter((copy) => copy !== article.id && setOriginal(database, copy, article.id));
  const awaited = database.get('SELECT 1 FROM article WHERE copy_of_id = ? LIMIT 1', article.id) !== undefined;
  return { ...toldBy(database, stored), recount: article.copyOfId !== null || awaited };
}

function insertArticle(database: Database, article: ArticleRecord): void {
  const { id, title, url, agency, byline, language, publishedAt, ingestedAt, sample, outletId, copyOfId } = article;
  const texts = [folded(title), url, folded(agency), folded(byline), language];
  const rest = [dayOf(publishedAt), ingestedAt, Number(sample), outletId, copyOfId, copyOfId ?? id];
  const row = database.get<{ key: number }>(INSERT_ARTICLE, id, ...texts, ...rest, JSON.stringify(article));
  if (row !== undefined) indexNode(database, row.key, article, null);
}

const folded = (text: string | null): string | null => (text === null ? null : foldText(text));

function insertContributions(database: Database, change: ArticleChange): void {
  const { id: article, publishedAt } = change.article;
  const day = dayOf(publishedAt) ?? NO_DAY;
  for (const { record, forms, mentions } of change.entities) {
    database.run(INSERT_SOURCE, record.id, article, mentions.length, JSON.stringify({ record, forms }));
    for (const [ordinal, evidence] of mentions.entries()) {
      const rowId = mentionRowId(article, evidence.start, record.id, ordinal);
      database.run(INSERT_MENTION, record.id, day, rowId, article, JSON.stringify(evidence));
    }
  }
  for (const topic of change.topics) database.run(INSERT_SOURCE, topic.id, article, 0, JSON.stringify(topic));
  insertReports(database, change, day);
  for (const edge of change.edges) {
    for (const [ordinal, evidence] of edge.evidence.entries()) {
      const rowId = evidenceRowId(article, evidence.start, ordinal);
      database.run(INSERT_EVIDENCE, edge.id, day, rowId, article, JSON.stringify(evidence));
    }
  }
  insertJudgements(database, change);
  for (const key of change.signature) database.run(INSERT_SIGNATURE, key, article);
}

function insertReports(database: Database, { article, ...change }: ArticleChange, day: string): void {
  const insert = (id: string, start: number, ordinal: number, stepDay: string, report: object): void =>
    database.run(
      INSERT_REPORT,
      id,
      day,
      evidenceRowId(article.id, start, ordinal),
      article.id,
      stepDay,
      JSON.stringify(report),
    );
  for (const { id, reports } of [...change.statements, ...change.events]) {
    for (const [ordinal, report] of reports.entries()) insert(id, report.evidence.start, ordinal, NO_DAY, report);
  }
  for (const { id, reports, grantorId, granteeId, weaponIds } of change.permissions) {
    for (const [ordinal, report] of reports.entries()) {
      const stepDay = dayOf(report.date) ?? day;
      insert(id, report.evidence.start, ordinal, stepDay, { ...report, grantorId, granteeId, weaponIds });
    }
  }
}

function insertJudgements(database: Database, { judgements }: ArticleChange): void {
  for (const { subjectId, objectId, verdict, by, reason, score, articleId } of judgements) {
    database.run(INSERT_JUDGEMENT, subjectId, objectId, verdict, by, reason, score, articleId);
  }
}

/** Brings everything that the article or its copies tell of up to date. */
function foldIn(database: Database, change: ArticleChange, copies: Touched): void {
  const source = sourceOf(change.article);
  const facts = [...change.statements, ...change.events, ...change.permissions].map(({ id }): string => id);
  const created = [
    ...addEntities(database, change, source),
    ...addTopics(database, change, source),
    ...foldFacts(database, [...new Set([...facts, ...copies.facts])]).created,
  ];
  addEdges(database, change.edges);
  wakeEdges(database, created);
  recountEdges(database, [...(copies.recount ? change.edges.map(({ id }) => id) : []), ...copies.edges]);
}

const sourceOf = ({ id, publishedAt, copyOfId }: ArticleRecord): Source => ({
  articleId: id satisfies ArticleId,
  publishedAt,
  originId: copyOfId ?? id,
});
