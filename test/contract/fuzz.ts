/** The same random changes and questions to the oracle and to a store: the answers must be equal, row by row. */
import { describe, expect, it } from '@jest/globals';
import type { ArticleChange } from '../../src/model/article-change.js';
import type { Decision } from '../../src/model/decision.js';
import { DemarcheError } from '../../src/model/errors.js';
import { makeId, type NodeId } from '../../src/model/ids.js';
import { NODE_KINDS } from '../../src/model/vocabulary.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { articleId } from '../support/changes.js';
import { MemoryStore } from '../support/memory-store.js';
import { Random } from '../support/random.js';
import { articleKey, randomChange } from '../support/random-changes.js';
import { randomDecision } from '../support/random-decisions.js';
import { ask, type KnownIds, type Question, randomQuestion } from '../support/random-queries.js';
import { smallestFailing } from '../support/shrink.js';
import { type OpenStore, withStore } from './store-factory.js';

export interface FuzzSize {
  /** Graphs, each with a seed of its own from 1. */
  readonly graphs: number;
  readonly articles: number;
  /** Asked after each few changes. */
  readonly questions: number;
}

export function fuzzing(open: OpenStore, size: FuzzSize): void {
  describe('random changes and questions', () => {
    it.each(Array.from({ length: size.graphs }, (_, i) => i + 1))('gives the answers of the oracle, seed %i', (seed) =>
      withStore(open, async (store) => {
        const oracle = new MemoryStore();
        const random = new Random(seed);
        const changes: ArticleChange[] = [];
        const decisions: Decision[] = [];
        for (let index = 0; index < size.articles; index++) {
          changes.push(await change(random, index, [oracle, store]));
          if (random.chance(0.6)) decisions.push(...(await decide(random, changes, decisions, [oracle, store])));
          if (index % 5 !== 4) continue;
          const ids = await idsOf(changes, oracle);
          for (let i = 0; i < size.questions; i++) {
            await compare(oracle, store, randomQuestion(random, ids), `seed ${seed}, after ${index + 1} articles`);
          }
        }
        expect(await store.check()).toEqual([]);
      }),
    );
  });
}

const ALL_ROWS = { limit: 100_000, backward: false, after: null, before: null };

/** Mostly a new article; now and then one taken away, or brought again. */
async function change(random: Random, index: number, stores: readonly GraphStore[]): Promise<ArticleChange> {
  const article = randomChange(random, index);
  expect(await both(stores, (store) => store.ingest(article))).toBe('stored');
  if (random.chance(0.15)) {
    const id = articleId(articleKey(random.int(index + 1)));
    await both(stores, (store) => store.retract(id));
  }
  await both(stores, (store) => store.info().then(({ nodes, edges }) => ({ nodes, edges })));
  return article;
}

/** @returns the decision, unless it was refused */
async function decide(
  random: Random,
  changes: readonly ArticleChange[],
  decisions: readonly Decision[],
  stores: readonly GraphStore[],
): Promise<readonly Decision[]> {
  const request = randomDecision(random, { articles: changes.map(({ article }) => article.id), decisions });
  const made = await both(stores, (store) => store.decide(request).catch(codeOf));
  return typeof made === 'string' ? [] : [made];
}

function codeOf(error: unknown): string {
  if (error instanceof DemarcheError) return error.code;
  throw error;
}

async function both<T>(stores: readonly GraphStore[], work: (store: GraphStore) => Promise<T>): Promise<T> {
  const [expected, ...others] = await Promise.all(stores.map(work));
  for (const answer of others) expect(answer).toEqual(expected);
  return expected as T;
}

async function idsOf(changes: readonly ArticleChange[], oracle: GraphStore): Promise<KnownIds> {
  const nodes = changes.flatMap(({ article, entities, topics, statements, events, permissions }) => [
    article.id,
    ...[...entities.map(({ record }) => record), ...topics, ...statements, ...events, ...permissions].map(
      ({ id }) => id,
    ),
  ]);
  const edges = changes.flatMap((one) => one.edges.map(({ id }) => id));
  const shown: NodeId[] = [];
  for (const kind of NODE_KINDS) {
    const { rows } = await oracle.list({ kind, where: null, order: [], page: ALL_ROWS, count: false });
    shown.push(...rows.map(({ node }) => node.id));
  }
  const drawn = await oracle.expand({ ids: shown, perNode: ALL_ROWS.limit });
  const absent = [makeId('Person', 'absent'), makeId('Article', 'absent'), makeId('Statement', 'absent')];
  return {
    nodes: [...new Set([...nodes, ...shown, ...absent])],
    edges: [...new Set([...edges, ...drawn.edges.map(({ id }) => id), 'rel_absent'])],
  };
}

async function compare(oracle: GraphStore, store: GraphStore, question: Question, where: string): Promise<void> {
  if (await agree(oracle, store, question)) return;
  const smallest = await smallestFailing(question, (smaller) => agree(oracle, store, smaller).then((same) => !same));
  const [expected, actual] = [await ask(oracle, smallest), await ask(store, smallest)];
  expect({ where, question: smallest, answer: actual }).toEqual({ where, question: smallest, answer: expected });
  throw new Error(`${where}: answers differ in a way that toEqual does not see: ${JSON.stringify(smallest)}`);
}

const agree = async (oracle: GraphStore, store: GraphStore, question: Question): Promise<boolean> =>
  JSON.stringify(sortKeys(await ask(oracle, question))) === JSON.stringify(sortKeys(await ask(store, question)));

/** Objects with their keys in order, so that equal answers print alike. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
