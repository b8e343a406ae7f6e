/** Which facts are one, by the judgements stored. */
import type { ChangeId } from '../../model/decision.js';
import type { JudgedFactId } from '../../model/ids.js';
import type { Verdict } from '../../model/vocabulary.js';
import { FactChain } from '../identity/fact-chain.js';
import type { FactClusters, FactPair } from '../identity/fact-clusters.js';
import type { Database } from './database.js';
import { list, sqlFile } from './sql.js';

const FACT_PAIRS = sqlFile('read/fact-pairs');

interface StoredPair {
  readonly key: number;
  readonly subject_id: JudgedFactId;
  readonly object_id: JudgedFactId;
  readonly verdict: Verdict;
  readonly score: number;
  readonly change_id: ChangeId | null;
}

/** All that hangs together with these facts, by whatever chain. @param added pairs that are not stored yet */
export function clustersAround(
  database: Database,
  ids: readonly JudgedFactId[],
  added: readonly FactPair[] = [],
): FactClusters {
  const chain = new FactChain(ids, added);
  while (chain.fresh.length > 0) {
    chain.add(database.all<StoredPair>(FACT_PAIRS, list(chain.fresh)).map((row) => [row.key, pairOf(row)]));
  }
  return chain.clusters();
}

const pairOf = ({ subject_id, object_id, verdict, score, change_id }: StoredPair): FactPair => ({
  subjectId: subject_id,
  objectId: object_id,
  verdict,
  score,
  changeId: change_id,
});
