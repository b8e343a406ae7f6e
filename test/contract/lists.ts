import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NodeRecord } from '../../src/model/nodes.js';
import { NODE_KINDS } from '../../src/model/vocabulary.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import type { ListQuery, Page, Position } from '../../src/store/query.js';
import { Random } from '../support/random.js';
import { randomChange } from '../support/random-changes.js';
import { randomList } from '../support/random-queries.js';
import { fill, page, said } from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

const list = (more: Partial<ListQuery> & Pick<ListQuery, 'kind'>): ListQuery => ({
  where: null,
  order: [],
  page: page(),
  count: false,
  ...more,
});
const texts = (rows: readonly { readonly node: NodeRecord }[]) =>
  rows.map(({ node }) => (node.__typename === 'Statement' ? node.text : node.id));

export function listContract(open: OpenStore): void {
  describe('lists', () => {
    it('puts missing values last in both directions', () =>
      withStore(open, async (store) => {
        await fill(store);
        const dates = async (direction: 'ASC' | 'DESC') => {
          const { rows } = await store.list(list({ kind: 'Statement', order: [{ by: 'date', direction }] }));
          return rows.map(({ sort }) => sort[0]);
        };
        expect(await dates('ASC')).toEqual(['2024-05-01', '2024-05-29', null]);
        expect(await dates('DESC')).toEqual(['2024-05-29', '2024-05-01', null]);
      }));

    it('orders by folded names, and by code point', () =>
      withStore(open, async (store) => {
        await fill(store);
        const order = [{ by: 'name', direction: 'ASC' }] as const;
        const { rows } = await store.list(list({ kind: 'Person', order }));
        expect(rows.map(({ sort }) => sort[0])).toEqual(['dmitry peskov', 'erica nandu', 'joe biden']);
      }));

    it('breaks ties by id, ascending, whatever the direction', () =>
      withStore(open, async (store) => {
        await fill(store);
        const { rows } = await store.list(list({ kind: 'Place', order: [{ by: 'articleCount', direction: 'DESC' }] }));
        const keys = rows.map(({ sort, rowId }) => ({ count: Number(sort[0]), rowId }));
        expect(keys.map(({ count }) => count)).toEqual([2, 2, 1]);
        expect(keys).toEqual([...keys].sort((a, b) => b.count - a.count || (a.rowId < b.rowId ? -1 : 1)));
      }));

    it('counts only where it is asked to, and counts all whatever the page', () =>
      withStore(open, async (store) => {
        await fill(store);
        const question = list({ kind: 'Statement', page: page({ limit: 1 }) });
        expect(await store.list(question)).toMatchObject({ total: null, hasMore: true });
        expect(await store.list({ ...question, count: true })).toMatchObject({ total: 3, hasMore: true });
      }));

    it('gives no rows for a limit of 0, and says whether there are any', () =>
      withStore(open, async (store) => {
        await fill(store);
        const none = await store.list(list({ kind: 'Statement', page: page({ limit: 0 }) }));
        expect(none).toEqual({ rows: [], hasMore: true, total: null });
        expect((await store.list(list({ kind: 'Topic', page: page({ limit: 1 }) }))).hasMore).toBe(false);
      }));

    it('keeps the order when paged backward', () =>
      withStore(open, async (store) => {
        await fill(store);
        const order = [{ by: 'date', direction: 'DESC' }] as const;
        const last = await store.list(list({ kind: 'Statement', order, page: page({ limit: 2, backward: true }) }));
        expect(texts(last.rows)).toEqual(['no comment', 'undated words']);
        expect(last.hasMore).toBe(true);
      }));

    it('keeps between two positions', () =>
      withStore(open, async (store) => {
        await fill(store);
        const order = [{ by: 'date', direction: 'ASC' }] as const;
        const { rows } = await store.list(list({ kind: 'Statement', order }));
        const [after, , before] = rows;
        const between = await store.list(
          list({ kind: 'Statement', order, page: page({ after: after as Position, before: before as Position }) }),
        );
        expect(between.rows).toEqual(rows.slice(1, 2));
        expect(between.hasMore).toBe(false);
      }));

    it('goes on from a position whose row is gone', () =>
      withStore(open, async (store) => {
        await fill(store);
        const order = [{ by: 'date', direction: 'ASC' }] as const;
        const after = { sort: ['2024-05-10'], rowId: said('gone') };
        const { rows } = await store.list(list({ kind: 'Statement', order, page: page({ after }) }));
        expect(texts(rows)).toEqual(['approval was given', 'undated words']);
      }));

    it('refuses an order and a field that the kind has not', () =>
      withStore(open, async (store) => {
        const order = [{ by: 'text', direction: 'ASC' }] as const;
        await expect(store.list(list({ kind: 'Statement', order }))).rejects.toMatchObject({ code: 'INTERNAL' });
        const where = { field: 'rangeKm', op: 'eq', value: 1 } as const;
        await expect(store.list(list({ kind: 'Person', where }))).rejects.toMatchObject({ code: 'INTERNAL' });
      }));

    it('gives the full list once, paged forward or backward, for any condition and order', () =>
      withStore(open, async (store) => {
        const random = new Random(5);
        for (let i = 0; i < 12; i++) await store.ingest(randomChange(random, i));
        await fc.assert(
          fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 7 }), async (seed, limit) => {
            const question = { ...randomList(new Random(seed)), page: page({ limit: 1000 }), count: true };
            const all = await store.list(question);
            expect(all.total).toBe(all.rows.length);
            expect(await pageThrough(store, question, limit, false)).toEqual(all.rows);
            expect(await pageThrough(store, question, limit, true)).toEqual(all.rows);
          }),
          { numRuns: 60, seed: 1 },
        );
      }));

    it('lists every kind', () =>
      withStore(open, async (store) => {
        await fill(store);
        for (const kind of NODE_KINDS) {
          const { rows } = await store.list(list({ kind }));
          expect(rows.length).toBeGreaterThan(0);
          expect(new Set(rows.map(({ node }) => node.__typename))).toEqual(new Set([kind]));
        }
      }));
  });
}

/** All rows of a list, read page by page. */
async function pageThrough(store: GraphStore, query: ListQuery, limit: number, backward: boolean) {
  const rows: Page<Position>['rows'][number][] = [];
  let edge: Position | null = null;
  for (;;) {
    const request = page({ limit, backward, ...(backward ? { before: edge } : { after: edge }) });
    const found: Page<Position> = await store.list({ ...query, page: request });
    if (backward) rows.unshift(...found.rows);
    else rows.push(...found.rows);
    if (!found.hasMore) return rows;
    edge = (backward ? found.rows[0] : found.rows.at(-1)) ?? null;
  }
}
