import { describe, expect, it } from '@jest/globals';
import { DemarcheError } from '../../src/model/errors.js';
import type { NodeId } from '../../src/model/ids.js';
import { findPath, type PathResult } from '../../src/store/path-search.js';
import { ChangeBuilder, day, organization, person } from '../support/changes.js';
import { MemoryStore } from '../support/memory-store.js';
import { Random } from '../support/random.js';
import { randomChange } from '../support/random-changes.js';

const people = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => [name, person(name)]));
const idOf = (name: string): NodeId => people[name]?.id as NodeId;

async function chain(...pairs: readonly string[]): Promise<MemoryStore> {
  const store = new MemoryStore();
  const builder = new ChangeBuilder('article', { publishedAt: day('2024') });
  for (const record of Object.values(people)) builder.bring(record);
  for (const pair of pairs) builder.edge('ALLIED_WITH', idOf(pair.charAt(0)), idOf(pair.charAt(1)));
  await store.ingest(builder.build());
  return store;
}

const nodesOf = ({ hops }: PathResult): string[] | null =>
  hops === null ? null : hops.flatMap(({ from, to }, i) => (i === 0 ? [from, to] : [to]));

describe('findPath', () => {
  it('gives the hops from one end to the other, whichever way the edges point', async () => {
    const store = await chain('ba', 'bc', 'dc');
    const path = await findPath(store, { from: idOf('a'), to: idOf('d'), maxHops: 6 });
    expect(nodesOf(path)).toEqual(['a', 'b', 'c', 'd'].map(idOf));
    expect(path.truncated).toBe(false);
  });

  it('is empty where both ends are one', async () => {
    const store = await chain('ab');
    const path = await findPath(store, { from: idOf('a'), to: idOf('a'), maxHops: 1 });
    expect(path).toEqual({ from: idOf('a'), to: idOf('a'), hops: [], truncated: false });
  });

  it('finds nothing beyond the hops allowed', async () => {
    const store = await chain('ab', 'bc', 'cd', 'de');
    const path = (maxHops: number) => findPath(store, { from: idOf('a'), to: idOf('e'), maxHops });
    expect((await path(3)).hops).toBeNull();
    expect((await path(4)).hops).toHaveLength(4);
  });

  it('finds nothing between parts that do not hang together, or from a node that is not there', async () => {
    const store = await chain('ab', 'cd');
    expect((await findPath(store, { from: idOf('a'), to: idOf('d'), maxHops: 6 })).hops).toBeNull();
    expect((await findPath(store, { from: idOf('a'), to: person('x').id, maxHops: 6 })).hops).toBeNull();
  });

  it('does not lead through a medium, but to one', async () => {
    const store = new MemoryStore();
    const medium = organization('The Paper', { kind: 'MEDIA' });
    const builder = new ChangeBuilder('article').bring(medium);
    for (const record of Object.values(people)) builder.bring(record);
    builder.edge('MEMBER_OF', idOf('a'), medium.id).edge('MEMBER_OF', idOf('b'), medium.id);
    builder.edge('ALLIED_WITH', idOf('a'), idOf('c')).edge('ALLIED_WITH', idOf('c'), idOf('b'));
    await store.ingest(builder.build());
    const around = await findPath(store, { from: idOf('a'), to: idOf('b'), maxHops: 6 });
    expect(nodesOf(around)).toEqual(['a', 'c', 'b'].map(idOf));
    const toMedium = await findPath(store, { from: idOf('a'), to: medium.id, maxHops: 1 });
    expect(toMedium.hops).toHaveLength(1);
  });

  it('says that it was cut where the limit of edges was reached', async () => {
    const store = await chain('ab', 'ac', 'ad', 'be', 'cf', 'fg');
    const path = await findPath(store, { from: idOf('a'), to: idOf('g'), maxHops: 6 }, 2);
    expect(path).toEqual({ from: idOf('a'), to: idOf('g'), hops: null, truncated: true });
  });

  it.each([0, 7, 1.5])('refuses %d hops', async (maxHops) => {
    const store = await chain('ab');
    const refused = findPath(store, { from: idOf('a'), to: idOf('b'), maxHops });
    await expect(refused).rejects.toBeInstanceOf(DemarcheError);
    await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it.each([1, 2, 3, 4, 5])('gives of all shortest ways the one with the smallest edge ids, seed %d', async (seed) => {
    const { store, edges } = await randomGraph(seed);
    for (const from of Object.values(people)) {
      for (const to of Object.values(people)) {
        const { hops } = await findPath(store, { from: from.id, to: to.id, maxHops: 6 });
        const expected = from === to ? [] : shortest(edges, from.id, to.id);
        expect(hops?.map(({ edge }) => edge.id) ?? null).toEqual(expected);
      }
    }
  });

  it('gives a way whose hops hang together in any graph', async () => {
    const store = new MemoryStore();
    const random = new Random(11);
    for (let i = 0; i < 8; i++) await store.ingest(randomChange(random, i));
    const ids = (await store.expand({ ids: [...(await allIds(store))], perNode: 99 })).edges.map(
      ({ fromId }) => fromId,
    );
    const [from = ids[0], to] = [ids[0], ids.at(-1)];
    const { hops } = await findPath(store, { from: from as NodeId, to: to as NodeId, maxHops: 6 });
    for (const { from: near, to: far, edge } of hops ?? []) {
      expect([edge.fromId, edge.toId].sort()).toEqual([near, far].sort());
    }
    expect(hops).not.toBeNull();
  });
});

async function allIds(store: MemoryStore): Promise<readonly NodeId[]> {
  const page = { limit: 99, backward: false, after: null, before: null };
  const { rows } = await store.list({ kind: 'Statement', where: null, order: [], page, count: false });
  return rows.map(({ node }) => node.id);
}

interface Tie {
  readonly id: string;
  readonly ends: readonly [string, string];
}

async function randomGraph(seed: number): Promise<{ store: MemoryStore; edges: readonly Tie[] }> {
  const random = new Random(seed);
  const names = Object.keys(people);
  const pairs = Array.from({ length: 9 }, () => random.pick(names) + random.pick(names));
  const store = await chain(...pairs);
  const { edges } = await store.expand({ ids: Object.values(people).map(({ id }) => id), perNode: 99 });
  return { store, edges: edges.map(({ id, fromId, toId }) => ({ id, ends: [fromId, toId] })) };
}

/** All shortest ways by trying every way, then the smallest. */
function shortest(edges: readonly Tie[], from: string, to: string): readonly string[] | null {
  let ways: { readonly at: string; readonly ids: readonly string[]; readonly seen: readonly string[] }[] = [
    { at: from, ids: [], seen: [from] },
  ];
  for (let hops = 0; hops < 6; hops++) {
    ways = ways.flatMap(({ at, ids, seen }) =>
      edges
        .filter(({ ends }) => ends.includes(at))
        .map(({ id, ends: [a, b] }) => ({ id, next: a === at ? b : a }))
        .filter(({ next }) => !seen.includes(next))
        .map(({ id, next }) => ({ at: next, ids: [...ids, id], seen: [...seen, next] })),
    );
    const there = ways.filter(({ at }) => at === to).map(({ ids }) => ids);
    const [best] = there.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
    if (best !== undefined) return best;
  }
  return null;
}
