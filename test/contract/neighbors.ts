import { describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../src/store/graph-store.js';
import type { NeighborQuery } from '../../src/store/query.js';
import * as world from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

const PLAIN: Omit<NeighborQuery, 'parents'> = {
  types: null,
  ties: null,
  direction: 'BOTH',
  minOrigins: 0,
  page: world.page(),
  counts: false,
};

async function neighborsOf(
  store: GraphStore,
  parent: NeighborQuery['parents'][number],
  more: Partial<NeighborQuery> = {},
) {
  const [found] = await store.neighbors({ parents: [parent], ...PLAIN, ...more });
  return found;
}

const names = (found: Awaited<ReturnType<typeof neighborsOf>>) => found?.rows.map(({ node }) => node.name).sort();

export function neighborContract(open: OpenStore): void {
  const filled = <T>(work: (store: GraphStore) => Promise<T>): Promise<T> =>
    withStore(open, async (store) => {
      await world.fill(store);
      return work(store);
    });

  describe('neighbors', () => {
    it('gathers relations and shared facts, with their number and origins', () =>
      filled(async (store) => {
        const found = await neighborsOf(store, world.peskov.id);
        const rows = found?.rows.map(({ node, ties, count, origins }) => ({ name: node.name, ties, count, origins }));
        expect(rows?.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
          { name: 'ATACMS', ties: [{ type: 'SPOKE_ABOUT', direction: 'OUT', count: 1 }], count: 1, origins: 2 },
          { name: 'Joe Biden', ties: [{ type: 'SPOKE_TO', direction: 'OUT', count: 1 }], count: 1, origins: 2 },
          { name: 'The Kremlin', ties: [{ type: 'HOLDS_POSITION', direction: 'OUT', count: 1 }], count: 1, origins: 2 },
        ]);
      }));

    it('sees a tie from its other end, and taking part together from both', () =>
      filled(async (store) => {
        const kremlin = await neighborsOf(store, world.kremlin.id);
        expect(kremlin?.rows[0]?.ties).toEqual([{ type: 'HOLDS_POSITION', direction: 'IN', count: 1 }]);
        for (const parent of [world.russia.id, world.ukraine.id]) {
          for (const direction of ['IN', 'OUT'] as const) {
            const found = await neighborsOf(store, parent, { ties: ['TOOK_PART_WITH'], direction });
            expect(found?.rows.map(({ ties }) => ties)).toEqual([
              [{ type: 'TOOK_PART_WITH', direction: 'OUT', count: 1 }],
            ]);
          }
        }
      }));

    it('is not its own neighbor', () =>
      filled(async (store) => {
        expect(names(await neighborsOf(store, world.usa.id))).toEqual(['Ukraine']);
      }));

    it('keeps to the kinds, ties, directions and origins asked for', () =>
      filled(async (store) => {
        const asked = async (more: Partial<NeighborQuery>) => names(await neighborsOf(store, world.peskov.id, more));
        expect(await asked({ types: ['Person'] })).toEqual(['Joe Biden']);
        expect(await asked({ ties: ['SPOKE_ABOUT'] })).toEqual(['ATACMS']);
        expect(await asked({ ties: [] })).toEqual([]);
        expect(await asked({ direction: 'IN' })).toEqual([]);
        expect(await asked({ minOrigins: 3 })).toEqual([]);
      }));

    it('counts all neighbors by kind and by tie, whatever the page', () =>
      filled(async (store) => {
        const found = await neighborsOf(store, world.peskov.id, { counts: true, page: world.page({ limit: 1 }) });
        expect(found).toMatchObject({
          hasMore: true,
          total: 3,
          countsByKind: [
            { kind: 'Person', count: 1 },
            { kind: 'Organization', count: 1 },
            { kind: 'WeaponSystem', count: 1 },
          ],
          countsByTie: [
            { tie: 'HOLDS_POSITION', count: 1 },
            { tie: 'SPOKE_ABOUT', count: 1 },
            { tie: 'SPOKE_TO', count: 1 },
          ],
        });
      }));

    it('pages by count, then id', () =>
      filled(async (store) => {
        const all = await neighborsOf(store, world.peskov.id);
        const paged: unknown[] = [];
        let after = null as NeighborQuery['page']['after'];
        for (let i = 0; i < 3; i++) {
          const found = await neighborsOf(store, world.peskov.id, { page: world.page({ limit: 1, after }) });
          paged.push(...(found?.rows ?? []));
          after = found?.rows[0] ?? null;
        }
        expect(paged).toEqual(all?.rows);
      }));
  });
}
