import { describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../src/store/graph-store.js';
import type { AggregateQuery } from '../../src/store/query.js';
import * as world from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

const counts = (store: GraphStore, more: Partial<AggregateQuery>) =>
  store.aggregate({ kind: 'Statement', scope: null, where: null, by: { bucket: 'MONTH' }, ...more });

export function aggregateContract(open: OpenStore): void {
  const filled = <T>(work: (store: GraphStore) => Promise<T>): Promise<T> =>
    withStore(open, async (store) => {
      await world.fill(store);
      return work(store);
    });

  describe('aggregates', () => {
    it('cuts dates to buckets; what is less exact has none', () =>
      filled(async (store) => {
        expect(await counts(store, { by: { bucket: 'MONTH' } })).toEqual([
          { parent: 0, key: '2024-05', count: 2 },
          { parent: 0, key: null, count: 1 },
        ]);
        expect(await counts(store, { by: { bucket: 'DAY' } })).toEqual([
          { parent: 0, key: '2024-05-29', count: 1 },
          { parent: 0, key: null, count: 2 },
        ]);
        expect(await counts(store, { by: { bucket: 'YEAR' } })).toEqual([
          { parent: 0, key: '2024', count: 2 },
          { parent: 0, key: null, count: 1 },
        ]);
      }));

    it('counts by field and by speaker', () =>
      filled(async (store) => {
        expect(await counts(store, { by: { field: 'act' } })).toEqual([
          { parent: 0, key: 'CLAIM', count: 2 },
          { parent: 0, key: 'REFUSAL', count: 1 },
        ]);
        const bySpeaker = await counts(store, { by: { speaker: true } });
        expect(Object.fromEntries(bySpeaker.map(({ key, count }) => [key, count]))).toEqual({
          [world.peskov.id]: 2,
          [world.biden.id]: 1,
        });
        expect(await counts(store, { kind: 'Event', by: { field: 'type' } })).toEqual([
          { parent: 0, key: 'STRIKE', count: 1 },
        ]);
      }));

    it('counts what a relation gives for each parent, under a condition', () =>
      filled(async (store) => {
        const parents = [world.biden.id, world.peskov.id, world.articleOf(world.firstArticle())];
        const scope = { relation: 'statements', parents, options: {} } as const;
        expect(await counts(store, { scope, by: { bucket: 'YEAR' } })).toEqual([
          { parent: 0, key: null, count: 1 },
          { parent: 1, key: '2024', count: 2 },
          { parent: 2, key: '2024', count: 2 },
        ]);
        const where = { field: 'act', op: 'eq', value: 'REFUSAL' } as const;
        expect(await counts(store, { scope, where, by: { field: 'act' } })).toEqual([
          { parent: 1, key: 'REFUSAL', count: 1 },
          { parent: 2, key: 'REFUSAL', count: 1 },
        ]);
      }));

    it('counts an event once for an entity with two parts in it', () =>
      filled(async (store) => {
        const scope = { relation: 'events', parents: [world.ukraine.id], options: {} } as const;
        const by = { field: 'modality' } as const;
        expect(await counts(store, { kind: 'Event', scope, by })).toEqual([{ parent: 0, key: 'ASSERTED', count: 1 }]);
      }));

    it('refuses what cannot be counted', () =>
      filled(async (store) => {
        const refused = { code: 'INTERNAL' };
        await expect(counts(store, { kind: 'Event', by: { speaker: true } })).rejects.toMatchObject(refused);
        await expect(counts(store, { by: { field: 'type' } })).rejects.toMatchObject(refused);
        const scope = { relation: 'events', parents: [], options: {} } as const;
        await expect(counts(store, { scope })).rejects.toMatchObject(refused);
      }));
  });
}
