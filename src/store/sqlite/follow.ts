/** Lets the graph show who and what is meant from now on. */
import type { EntityId, JudgedFactId } from '../../model/ids.js';
import { asJudged } from '../identity/as-judged.js';
import { type Consequences, renamedFacts } from '../identity/consequences.js';
import { type Difference, differenceOf } from '../identity/differences.js';
import { type FactClusters, type FactPair, factsIn } from '../identity/fact-clusters.js';
import { idsAsked } from '../identity/ids-asked.js';
import { type PlainJoins, plainJoins } from '../identity/plain-joins.js';
import type { Who, WhoRow } from '../identity/who.js';
import type { Database } from './database.js';
import { clustersAround } from './fact-clusters.js';
import { nodeKeys } from './node-keys.js';
import { retell } from './retell.js';
import { list, sqlFile } from './sql.js';
import { articlesTelling, readTold } from './told.js';
import { readWho, writeWho } from './who.js';

const ARE_JUDGED = sqlFile('read/are-judged');

/** Articles held in memory at one time. */
const AT_ONCE = 100;

/** After a decision on entities. */
export function follow(database: Database, { rows, moved, articles, renamed }: Consequences): void {
  const here = [...nodeKeys(database, articles).values()];
  retellAs(database, [...new Set([...here, ...articlesTelling(database, [...moved, ...articles])])], rows, renamed);
}

/** After a judgement on facts. @param ids of facts that may have been one with others before */
export function followFacts(database: Database, clusters: FactClusters, ids: readonly JudgedFactId[] = []): void {
  const rows = clusters.rows(ids);
  const was = readWho(
    database,
    rows.map(({ id }) => id),
  );
  const shownAs = renamedFacts(rows, was);
  if (shownAs.length > 0) retellAs(database, articlesReporting(database, shownAs), rows, []);
}

/** Facts that a new article tells of, with those it is one with. @returns who is who once it is there */
export function followNewPairs(database: Database, pairs: readonly FactPair[], who: Who): Who {
  const same = pairs.filter(({ verdict }) => verdict === 'SAME');
  if (same.length === 0) return who;
  const joins = plainJoins(same, readWho(database, factsIn(same)));
  if (joins !== null && !areKnown(database, joins)) {
    writeWho(database, joins.rows);
    return who.with(joins.rows);
  }
  const clusters = clustersAround(database, factsIn(same), pairs);
  followFacts(database, clusters);
  const rows = clusters.rows();
  writeWho(database, rows);
  return who.with(rows);
}

/** Or told of already. */
const areKnown = (database: Database, { joining, roots }: PlainJoins): boolean =>
  nodeKeys(database, joining).size > 0 ||
  database.get(ARE_JUDGED, list([...joining, ...roots]), list(joining)) !== undefined;

function retellAs(
  database: Database,
  keys: readonly number[],
  rows: readonly WhoRow[],
  renamed: readonly EntityId[],
): void {
  const differences: Difference[] = [];
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    differences.push(...differencesIn(database, keys.slice(at, at + AT_ONCE), rows));
  }
  writeWho(database, rows);
  retell(database, differences, renamed);
}

/** What these articles tell otherwise from now on. */
function differencesIn(database: Database, keys: readonly number[], rows: readonly WhoRow[]): readonly Difference[] {
  const tellings = readTold(database, keys);
  const was = readWho(database, [...new Set(tellings.flatMap(idsAsked))]);
  const is = was.with(rows);
  return tellings.map((told) => differenceOf(asJudged(told, was), asJudged(told, is)));
}

/** Keys of the articles that report these facts as they are shown. */
const articlesReporting = (database: Database, facts: readonly JudgedFactId[]): readonly number[] =>
  database
    .all<{ key: number }>(
      'SELECT DISTINCT r.article_key AS key FROM json_each(?) j CROSS JOIN report r ON r.fact_key = j.value ORDER BY key',
      list([...nodeKeys(database, facts).values()]),
    )
    .map(({ key }) => key);
