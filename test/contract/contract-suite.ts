/** What every store promises, as one suite: run it with a factory that opens fresh, migrated stores. */
import { describe } from '@jest/globals';
import { aggregateContract } from './aggregates.js';
import { candidateContract } from './candidates.js';
import { changeContract } from './changing.js';
import { filterContract } from './filters.js';
import { identityProperties } from './identity-properties.js';
import { judgeContract } from './judging.js';
import { listContract } from './lists.js';
import { mergeContract } from './merging.js';
import { neighborContract } from './neighbors.js';
import { nodeContract } from './nodes.js';
import { occasionContract } from './occasions.js';
import { relationContract } from './relations.js';
import { sameFactsContract } from './same-facts.js';
import { searchContract } from './search.js';
import { splitContract } from './splitting.js';
import type { OpenStore } from './store-factory.js';
import { traversalContract } from './traversal.js';

/** @param propertyRuns how often each property is tried that takes many stores: fewer where stores are slow */
export function contractSuite(name: string, open: OpenStore, propertyRuns = 4): void {
  describe(`the contract of a store: ${name}`, () => {
    nodeContract(open);
    listContract(open);
    filterContract(open);
    relationContract(open);
    occasionContract(open);
    neighborContract(open);
    aggregateContract(open);
    searchContract(open);
    traversalContract(open);
    changeContract(open);
    mergeContract(open);
    splitContract(open);
    judgeContract(open);
    candidateContract(open);
    sameFactsContract(open);
    identityProperties(open, propertyRuns);
  });
}
