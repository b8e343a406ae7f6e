/** Whether what several articles name is one entity of the graph where it is one, and two where it is two. */
import { toInterchange } from '../../src/extract/index.js';
import { Pipeline } from '../../src/ingest/pipeline.js';
import { entityIdOf } from '../../src/resolve/entity-id.js';
import { articleIdOf } from '../../src/resolve/index.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import type { Annotation, EntityItem } from './annotation.js';
import { Names } from './names.js';
import type { Rate, ScoreSheet } from './score-sheet.js';
import type { ReadArticle } from './sets.js';

/** An annotated entity of one article, and the node of the graph that stands for it there; null where none does. */
export interface Placed {
  readonly file: string;
  readonly gold: string;
  readonly node: string | null;
}

/** Takes the articles into a graph of their own and looks where their named entities are. */
export async function placeEntities(articles: readonly ReadArticle[]): Promise<readonly Placed[]> {
  const store = await openSqliteStore({ file: ':memory:' });
  await store.migrate();
  const pipeline = new Pipeline(store, { now: () => '2026-01-01T00:00:00Z' });
  const placed: Placed[] = [];
  for (const { gold, text, extracted } of articles) {
    const id = articleIdOf({ text, outlet: null });
    await pipeline.write(await pipeline.resolve(id, extracted, store));
    const found = JSON.parse(JSON.stringify(toInterchange(gold.file, extracted.text, extracted.facts))) as Annotation;
    const facts = new Map(extracted.facts.entities.map((fact) => [fact.id, fact]));
    const nodes = new Map(
      new Names(gold, found).matching.pairs.flatMap(([own, { id: local }]) => {
        const fact = facts.get(local);
        return fact === undefined ? [] : [[own.id, entityIdOf(fact, id)] as const];
      }),
    );
    for (const own of (gold.entities ?? []).filter(isNamed))
      placed.push({ file: gold.file, gold: own.id, node: nodes.get(own.id) ?? null });
  }
  await store.close();
  return placed;
}

const isNamed = ({ named, onlyIn, optional }: EntityItem): boolean =>
  named !== false && onlyIn === undefined && optional !== true;

/** B-cubed (Bagga and Baldwin 1998); what no node stands for counts as wrong both ways. */
export function bCubed(placed: readonly Placed[]): Rate {
  const [byGold, byNode] = [sizes(placed.map(({ gold }) => gold)), sizes(placed.map(({ node }) => node))];
  const both = sizes(placed.map(togetherKey));
  let [precision, recall] = [0, 0];
  for (const one of placed) {
    if (one.node === null) continue;
    const together = both.get(togetherKey(one)) ?? 0;
    precision += together / (byNode.get(one.node) ?? 1);
    recall += together / (byGold.get(one.gold) ?? 1);
  }
  const percent = (part: number): number => Math.round((1000 * part) / Math.max(1, placed.length)) / 10;
  const [p, r] = [percent(precision), percent(recall)];
  const f1 = p + r === 0 ? 0 : Math.round((20 * p * r) / (p + r)) / 10;
  return { precision: p, recall: r, f1, gold: placed.length, found: placed.filter(({ node }) => node !== null).length };
}

const togetherKey = ({ gold, node }: Placed): string => `${gold} ${node}`;

function sizes<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Notes which annotated ids have several nodes, and which nodes several ids. */
export function judgeIdentity(placed: readonly Placed[], sheet: ScoreSheet): void {
  if (placed.length === 0) return;
  sheet.put('identity', bCubed(placed));
  for (const [gold, own] of groups(placed, ({ gold: id }) => id)) {
    const nodes = new Set(own.map(({ node }) => node));
    if (nodes.size > 1) sheet.note('identity', 'wrong', own[0]?.file ?? '', `${gold} is ${[...nodes].join(' and ')}`);
  }
  for (const [node, own] of groups(placed, ({ node: id }) => id)) {
    const ids = new Set(own.map(({ gold }) => gold));
    if (node !== null && ids.size > 1)
      sheet.note('identity', 'wrong', own[0]?.file ?? '', `${[...ids].join(' and ')} are one`);
  }
}

function groups<K>(placed: readonly Placed[], keyOf: (one: Placed) => K): ReadonlyMap<K, readonly Placed[]> {
  const found = new Map<K, Placed[]>();
  for (const one of placed) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]);
  return found;
}
