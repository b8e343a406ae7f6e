import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ArticleChange } from '../../src/model/article-change.js';
import type { Decision, DecisionRequest } from '../../src/model/decision.js';
import { DemarcheError } from '../../src/model/errors.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { Decider } from '../support/deciding.js';
import { Random } from '../support/random.js';
import { randomChange } from '../support/random-changes.js';
import { randomDecision } from '../support/random-decisions.js';
import { alone, snapshot } from '../support/snapshot.js';
import { type OpenStore, withStore } from './store-factory.js';

/** Random decisions, those left out that are refused. */
async function decideSome(store: GraphStore, random: Random, changes: readonly ArticleChange[], wanted: number) {
  const [decisions, requests]: [Decision[], DecisionRequest[]] = [[], []];
  for (let tries = 0; tries < wanted * 4 && decisions.length < wanted; tries++) {
    const request = randomDecision(random, { articles: changes.map(({ article }) => article.id), decisions });
    const made = await store.decide(request).catch((error: unknown) => {
      if (error instanceof DemarcheError) return null;
      throw error;
    });
    if (made === null) continue;
    decisions.push(made);
    requests.push(request);
  }
  return { decisions, requests };
}

/** @param numRuns of each property */
export function identityProperties(open: OpenStore, numRuns: number): void {
  const runs = { numRuns, seed: 5 };
  describe('who is who', () => {
    it('is as it was before once every decision is undone, the last first', () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), (seed) =>
          withStore(open, async (store) => {
            const random = new Random(seed);
            const changes = Array.from({ length: 5 }, (_, index) => randomChange(random, index));
            for (const change of changes) await store.ingest(change);
            const before = await snapshot(store);
            const { decisions } = await decideSome(store, random, changes, 6);
            const undone = new Set(
              decisions.flatMap(({ ruling }) => (ruling.kind === 'UNDO' ? [ruling.undoneId] : [])),
            );
            const decider = new Decider(store);
            for (const { id, ruling } of [...decisions].reverse()) {
              if (ruling.kind !== 'UNDO' && !undone.has(id)) await decider.undo(id);
            }
            expect(await snapshot(store)).toEqual(before);
          }),
        ),
        runs,
      ));

    it('does not rest on the order in which articles came, nor on whether they came before a decision or after it', () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const random = new Random(seed);
          const changes = Array.from({ length: 6 }, (_, index) => alone(randomChange(random, index)));
          const { requests, expected } = await withStore(open, async (store) => {
            for (const change of changes) await store.ingest(change);
            const made = await decideSome(store, random, changes, 4);
            return { requests: made.requests, expected: await snapshot(store) };
          });
          const late = random.int(changes.length);
          await withStore(open, async (store) => {
            for (const change of [...changes].reverse()) await store.ingest(change);
            for (const request of requests) await store.decide(request);
            const last = changes[late]?.article.id;
            if (last !== undefined) await store.retract(last);
            for (const change of changes) await store.ingest(change);
            expect(await snapshot(store)).toEqual(expected);
          });
        }),
        runs,
      ));
  });
}
