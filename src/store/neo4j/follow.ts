/** Lets the graph show who and what is meant from now on. */
import type { ArticleId, EntityId, JudgedFactId } from '../../model/ids.js';
import { asJudged } from '../identity/as-judged.js';
import { type Consequences, renamedFacts } from '../identity/consequences.js';
import { differenceOf } from '../identity/differences.js';
import { type FactClusters, type FactPair, factsIn } from '../identity/fact-clusters.js';
import { idsAsked } from '../identity/ids-asked.js';
import { type PlainJoins, plainJoins } from '../identity/plain-joins.js';
import type { Who, WhoRow } from '../identity/who.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { edgeReference } from './edges.js';
import { clustersAround } from './fact-clusters.js';
import { type Retelling, retell } from './retell.js';
import { articlesTelling, readTold } from './told.js';
import { readWho, writeWho } from './who.js';

const ARE_KNOWN = cypherFile('read/are-known');
const ARTICLES_REPORTING = cypherFile('read/articles-reporting');

/** Articles held in memory at one time. */
const AT_ONCE = 100;

/** After a decision on entities. */
export async function follow(run: Run, { rows, moved, articles, renamed }: Consequences): Promise<void> {
  await retellAs(run, await articlesTelling(run, [...moved, ...articles], articles), rows, renamed);
}

/** After a judgement on facts. @param ids of facts that may have been one with others before */
export async function followFacts(run: Run, clusters: FactClusters, ids: readonly JudgedFactId[] = []): Promise<void> {
  const rows = clusters.rows(ids);
  const was = await readWho(
    run,
    rows.map(({ id }) => id),
  );
  const shownAs = renamedFacts(rows, was);
  if (shownAs.length === 0) return;
  const articles = await run<{ article: ArticleId }>(ARTICLES_REPORTING, { facts: shownAs });
  await retellAs(run, articles.map(({ article }) => article).sort(), rows, []);
}

/** Facts that a new article tells of, with those it is one with. @returns who is who once it is there */
export async function followNewPairs(run: Run, pairs: readonly FactPair[], who: Who): Promise<Who> {
  const same = pairs.filter(({ verdict }) => verdict === 'SAME');
  if (same.length === 0) return who;
  const joins = plainJoins(same, await readWho(run, factsIn(same)));
  if (joins !== null && !(await areKnown(run, joins))) {
    await writeWho(run, joins.rows);
    return who.with(joins.rows);
  }
  const clusters = await clustersAround(run, factsIn(same), pairs);
  await followFacts(run, clusters);
  const rows = clusters.rows();
  await writeWho(run, rows);
  return who.with(rows);
}

/** Judged, or told of already. */
async function areKnown(run: Run, { joining, roots }: PlainJoins): Promise<boolean> {
  const [row] = await run<{ known: boolean }>(ARE_KNOWN, { subjects: [...joining, ...roots], objects: joining });
  return row?.known ?? false;
}

async function retellAs(
  run: Run,
  articles: readonly ArticleId[],
  rows: readonly WhoRow[],
  renamed: readonly EntityId[],
): Promise<void> {
  const retellings: Retelling[] = [];
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    retellings.push(...(await retellingsOf(run, articles.slice(at, at + AT_ONCE), rows)));
  }
  await writeWho(run, rows);
  await retell(run, retellings, renamed);
}

/** What these articles tell otherwise from now on. */
async function retellingsOf(
  run: Run,
  articles: readonly ArticleId[],
  rows: readonly WhoRow[],
): Promise<readonly Retelling[]> {
  const tellings = await readTold(run, articles);
  const was = await readWho(run, [...new Set(tellings.flatMap(idsAsked))]);
  const is = was.with(rows);
  return tellings.map((told) => {
    const after = asJudged(told, is);
    return { ...differenceOf(asJudged(told, was), after), edges: after.edges.map(edgeReference) };
  });
}
