import type { ArticleChange } from '../../model/article-change.js';
import { foldText } from '../../model/name-key.js';
import type { ArticleRecord } from '../../model/nodes.js';
import { NO_DAY } from '../fold.js';
import { asJudged } from '../identity/as-judged.js';
import { factPairs } from '../identity/fact-clusters.js';
import { idsAsked } from '../identity/ids-asked.js';
import type { JudgedChange } from '../identity/judged-change.js';
import type { Who } from '../identity/who.js';
import { dayOf } from '../row-keys.js';
import { withEvidence } from '../told-facts.js';
import type { Database } from './database.js';
import { addEdges, recountEdges, wakeEdges } from './edges.js';
import { addEntities } from './fold-entities.js';
import { addFacts, foldFacts } from './fold-facts.js';
import { addTopics } from './fold-topics.js';
import { followNewPairs } from './follow.js';
import { addJudgements } from './judgements.js';
import { setOriginal, type Told, toldBy } from './originals.js';
import { indexNode } from './search-index.js';
import { sqlFile } from './sql.js';
import type { StoredArticle } from './stored-article.js';
import { keepTold } from './told.js';
import { readWho } from './who.js';

const INSERT_ARTICLE = sqlFile('write/insert-article');
const INSERT_SIGNATURE = sqlFile('write/insert-signature');

/** Within a transaction. */
export function ingestChange(database: Database, change: ArticleChange): 'stored' | 'unchanged' {
  if (database.get('SELECT 1 FROM article WHERE id = ?', change.article.id) !== undefined) return 'unchanged';
  const told = withEvidence(change);
  const who = followNewPairs(database, factPairs(told.judgements), readWho(database, idsAsked(told)));
  const judged = asJudged(told, who);
  const copies = markCopies(database, told);
  const article = insertArticle(database, judged.article);
  keepTold(database, article.key, told);
  insertJudgements(database, told);
  for (const key of told.signature) database.run(INSERT_SIGNATURE, key, article.key);
  const edges = addAll(database, judged, article, who);
  if (countsAnew(database, told.article)) recountEdges(database, edges);
  foldFacts(database, copies.facts);
  recountEdges(database, copies.edges);
  return 'stored';
}

/** Marks the articles that are copies of this one. @returns what they tell of, which has an origin less now */
function markCopies(database: Database, { article, copies }: ArticleChange): Told {
  const stored = copies.filter((copy) => copy !== article.id && setOriginal(database, copy, article.id));
  return toldBy(database, stored);
}

function insertArticle(database: Database, article: ArticleRecord): StoredArticle {
  const { id, title, url, agency, byline, language, publishedAt, ingestedAt, sample, outletId, copyOfId } = article;
  const texts = [folded(title), url, folded(agency), folded(byline), language];
  const originId = copyOfId ?? id;
  const rest = [dayOf(publishedAt), ingestedAt, Number(sample), outletId, copyOfId, originId];
  const row = database.get<{ key: number }>(INSERT_ARTICLE, id, ...texts, ...rest, JSON.stringify(article));
  const key = row?.key ?? 0;
  indexNode(database, key, article, null);
  return { id, key, day: dayOf(publishedAt) ?? NO_DAY, source: { articleId: id, publishedAt, originId } };
}

const folded = (text: string | null): string | null => (text === null ? null : foldText(text));

const insertJudgements = (database: Database, { article, judgements }: ArticleChange): void =>
  addJudgements(database, judgements, { at: article.ingestedAt, changeId: null });

/** Nodes first, since edges refer to them. @returns the keys of the edges */
function addAll(database: Database, change: JudgedChange, article: StoredArticle, who: Who): readonly number[] {
  const added = [
    addEntities(database, change, article, who),
    addTopics(database, change, article),
    addFacts(database, change, article),
  ];
  const edges = addEdges(database, change.edges, article, new Map(added.flatMap(({ keys }) => [...keys])));
  wakeEdges(database, new Set(added.flatMap(({ created }) => created)));
  return edges;
}

/** An article that is an origin of its own adds one to each edge; for a copy, or an original awaited by copies, it is not so plain. */
const countsAnew = (database: Database, { id, copyOfId }: ArticleRecord): boolean =>
  copyOfId !== null || database.get('SELECT 1 FROM article WHERE copy_of_id = ? LIMIT 1', id) !== undefined;
