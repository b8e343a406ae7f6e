import { expect, it } from '@jest/globals';
import { BASELINES, clusters, rate, readCoreference } from './coreference.js';
import { SETS } from './sets.js';

const { folder } = SETS['ecb-plus'];
/** B-cubed points by which it is ahead of the best simple one on the topics that did not set its weights. */
const AHEAD = 2;

it('comparing events finds more of those that are one than their types, words and days do, and takes fewer for one that are not', () => {
  const topics = readCoreference(folder, 'second');
  if (topics === null) {
    console.warn(`${folder} is not on this machine: events across documents were not compared`);
    return;
  }
  const own = rate(topics, clusters);
  const simple = Object.entries(BASELINES).map(([name, group]) => ({ name, ...rate(topics, group) }));
  expect(own.precision).toBeGreaterThan(90);
  for (const { f1 } of simple) expect(own.f1).toBeGreaterThan(f1 + AHEAD);
});
