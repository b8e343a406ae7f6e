/** Which facts are one, by the judgements stored. */
import type { JudgedFactId } from '../../model/ids.js';
import { FactChain } from '../identity/fact-chain.js';
import type { FactClusters, FactPair } from '../identity/fact-clusters.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';

const FACT_PAIRS = cypherFile('read/fact-pairs');

type StoredPair = FactPair & { readonly key: string };

/** All that hangs together with these facts, by whatever chain. @param added pairs that are not stored yet */
export async function clustersAround(
  run: Run,
  ids: readonly JudgedFactId[],
  added: readonly FactPair[] = [],
): Promise<FactClusters> {
  const chain = new FactChain(ids, added);
  while (chain.fresh.length > 0) {
    const rows = await run<StoredPair>(FACT_PAIRS, { ids: chain.fresh });
    chain.add(rows.map(({ key, ...pair }) => [key, pair]));
  }
  return chain.clusters();
}
