import { describe, expect, it } from '@jest/globals';
import type { NodeId } from '../../src/model/ids.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { findPath } from '../../src/store/path-search.js';
import { makeSubgraph } from '../../src/store/subgraph.js';
import { ChangeBuilder, person } from '../support/changes.js';
import * as world from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

export function traversalContract(open: OpenStore): void {
  const filled = <T>(work: (store: GraphStore) => Promise<T>): Promise<T> =>
    withStore(open, async (store) => {
      await world.fill(store);
      return work(store);
    });

  describe('expand', () => {
    it('gives the edges at the nodes, each once, strongest first', () =>
      filled(async (store) => {
        const { edges, omitted } = await store.expand({ ids: [world.peskov.id, world.kremlin.id], perNode: 10 });
        expect(edges.map(({ type, origins }) => [type, origins])).toEqual([
          ...edges.filter(({ origins }) => origins === 2).map(({ type }) => [type, 2]),
          ['SAID', 1],
        ]);
        expect(edges.map(({ type }) => type).sort()).toEqual(['HOLDS_POSITION', 'SAID', 'SAID']);
        expect(edges.find(({ type }) => type === 'HOLDS_POSITION')?.label).toBe('spokesman');
        expect(omitted).toEqual([]);
      }));

    it('leaves out the weakest of a node and counts them', () =>
      filled(async (store) => {
        const { edges, omitted } = await store.expand({ ids: [world.peskov.id], perNode: 1 });
        expect(edges.map(({ origins }) => origins)).toEqual([2]);
        expect(omitted).toEqual([{ id: world.peskov.id, count: 2 }]);
      }));

    it('meets a loop once, and knows nothing of nodes that are not there', () =>
      filled(async (store) => {
        const { edges, omitted } = await store.expand({ ids: [world.usa.id, person('nobody').id], perNode: 9 });
        expect(edges.filter(({ fromId, toId }) => fromId === toId)).toHaveLength(1);
        expect(omitted).toEqual([]);
        const cut = await store.expand({ ids: [world.usa.id], perNode: edges.length });
        expect(cut.omitted).toEqual([]);
      }));

    it('shows an edge only while both of its ends are there', () =>
      withStore(open, async (store) => {
        await store.ingest(world.secondArticle());
        const statement = world.said('undated words');
        const contradicts = async (): Promise<number> => {
          const { edges } = await store.expand({ ids: [statement], perNode: 9 });
          return edges.filter(({ type }) => type === 'CONTRADICTS').length;
        };
        expect(await contradicts()).toBe(1);
        const waiting = new ChangeBuilder('waiting')
          .statement('undated words')
          .edge('CONTRADICTS', statement, world.said('no comment'));
        await store.ingest(waiting.build());
        expect(await contradicts()).toBe(1);
        await store.ingest(world.firstArticle());
        expect(await contradicts()).toBe(2);
        await store.retract(world.articleOf(world.firstArticle()));
        expect(await contradicts()).toBe(1);
      }));
  });

  describe('paths and subgraphs over a store', () => {
    it('finds the way from one entity to another through their facts', () =>
      filled(async (store) => {
        const { hops } = await findPath(store, { from: world.kremlin.id, to: world.strikes.id, maxHops: 6 });
        const ids: NodeId[] = [world.peskov.id, world.said('approval was given'), world.strikes.id];
        expect(hops?.map(({ to }) => to)).toEqual(ids);
        expect(hops?.map(({ edge }) => edge.type)).toEqual(['HOLDS_POSITION', 'SAID', 'ABOUT']);
      }));

    it('draws what lies around a node', () =>
      filled(async (store) => {
        const limits = { nodes: 100, edges: 100, perNode: 100 };
        const { nodes, edges, truncated } = await makeSubgraph(store, { seeds: [world.peskov.id], depth: 2, limits });
        expect(nodes[0]?.id).toBe(world.peskov.id);
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
        const there = new Set<string>(nodes.map(({ id }) => id));
        expect(edges.every(({ fromId, toId }) => there.has(fromId) && there.has(toId))).toBe(true);
        expect(truncated).toBe(false);
      }));
  });
}
