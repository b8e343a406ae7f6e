import { describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../src/store/graph-store.js';
import type { Page, RelatedQuery } from '../../src/store/query.js';
import type { RelationName, RelationRows } from '../../src/store/rows.js';
import { ChangeBuilder, person } from '../support/changes.js';
import { Random } from '../support/random.js';
import { randomChange, WORLD } from '../support/random-changes.js';
import * as world from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

type Asked<R extends RelationName> = Partial<Omit<RelatedQuery<R>, 'relation' | 'parents'>>;

function related<R extends RelationName>(
  store: GraphStore,
  relation: R,
  parents: readonly string[],
  more: Asked<R> = {},
): Promise<readonly Page<RelationRows[R]>[]> {
  const plain = { where: null, order: [], page: world.page(), count: false, options: {} };
  return store.related({ relation, parents, ...plain, ...more });
}

async function rowsOf<R extends RelationName>(store: GraphStore, relation: R, parent: string, more: Asked<R> = {}) {
  const [page] = await related(store, relation, [parent], more);
  return page?.rows ?? [];
}

const ids = (rows: readonly { readonly node: { readonly id: string } }[]) => rows.map(({ node }) => node.id).sort();

export function relationContract(open: OpenStore): void {
  const filled = <T>(work: (store: GraphStore) => Promise<T>): Promise<T> =>
    withStore(open, async (store) => {
      await world.fill(store);
      return work(store);
    });

  describe('relations', () => {
    it('gives a page for each parent in their order, empty for those that are not there', () =>
      filled(async (store) => {
        const parents = [world.biden.id, person('nobody').id, world.peskov.id, world.articleOf(world.firstArticle())];
        const pages = await related(store, 'statements', parents, { count: true });
        expect(pages.map(({ rows }) => rows.length)).toEqual([1, 0, 2, 2]);
        expect(pages.map(({ total }) => total)).toEqual([1, 0, 2, 2]);
      }));

    it('limits, orders and filters for each parent', () =>
      filled(async (store) => {
        const [biden, peskov] = await related(store, 'statements', [world.biden.id, world.peskov.id], {
          order: [{ by: 'date', direction: 'DESC' }],
          where: { field: 'date', op: 'isNull', value: false },
          page: world.page({ limit: 1 }),
          count: true,
        });
        expect(biden).toEqual({ rows: [], hasMore: false, total: 0 });
        expect(peskov).toMatchObject({ hasMore: true, total: 2 });
        expect(peskov?.rows.map(({ sort }) => sort)).toEqual([['2024-05-29']]);
      }));

    it('ties articles to their entities, outlets and originals', () =>
      filled(async (store) => {
        const [first, second, copy] = [world.firstArticle(), world.secondArticle(), world.copyOfSecond()].map(
          world.articleOf,
        );
        expect(await rowsOf(store, 'articles', world.peskov.id)).toHaveLength(4);
        expect(ids(await rowsOf(store, 'articles', world.biden.id))).toEqual([first]);
        expect(ids(await rowsOf(store, 'published', world.paper.id))).toEqual([first]);
        expect(ids(await rowsOf(store, 'copies', second as string))).toEqual([copy]);
      }));

    it('gives what is about an entity, a topic or a permission, and what a statement is about', () =>
      filled(async (store) => {
        const statement = world.said('approval was given');
        for (const parent of [world.atacms.id, world.strikes.id, world.permission]) {
          expect(ids(await rowsOf(store, 'statementsAbout', parent))).toEqual([statement]);
        }
        const about = await rowsOf(store, 'about', statement);
        expect(about.map(({ sort }) => sort)).toEqual([['atacms'], ['long-range strikes'], [null]]);
        expect(about.map(({ node }) => node.id)).toEqual([world.atacms.id, world.strikes.id, world.permission]);
      }));

    it('gives the stance of a statement', () =>
      filled(async (store) => {
        const [stance] = await rowsOf(store, 'toward', world.said('approval was given'));
        expect(stance).toMatchObject({ polarity: 'OPPOSE', sort: [1, 'united states'] });
        expect(stance?.target.id).toBe(world.usa.id);
      }));

    it('gives participants by role, and an entity its part in an event, of two the first', () =>
      filled(async (store) => {
        const participants = await rowsOf(store, 'participants', world.happened('strike'));
        expect(participants.map(({ role, node }) => [role, node.name])).toEqual([
          ['AGENT', 'Russia'],
          ['TARGET', 'Ukraine'],
          ['LOCATION', 'Ukraine'],
        ]);
        const role = async (options: RelatedQuery['options']) =>
          (await rowsOf(store, 'events', world.ukraine.id, { options })).map((row) => row.role);
        expect(await role({})).toEqual(['TARGET']);
        expect(await role({ roles: ['LOCATION', 'AGENT'] })).toEqual(['LOCATION']);
        expect(await role({ roles: ['AGENT'] })).toEqual([]);
        const told = await rowsOf(store, 'events', world.articleOf(world.firstArticle()));
        expect(told.map((row) => row.role)).toEqual([null]);
      }));

    it('gives permissions from each side', () =>
      filled(async (store) => {
        const parents = {
          permissionsGranted: world.usa.id,
          permissionsReceived: world.ukraine.id,
          permissionsCovering: world.atacms.id,
          permissions: world.articleOf(world.secondArticle()),
        } as const;
        for (const [relation, parent] of Object.entries(parents)) {
          expect(ids(await rowsOf(store, relation as keyof typeof parents, parent))).toEqual([world.permission]);
        }
      }));

    it('gives the steps of a permission by date', () =>
      filled(async (store) => {
        const steps = await rowsOf(store, 'steps', world.permission);
        expect(steps.map(({ status, date, area, sort }) => ({ status, date, area, sort }))).toEqual([
          { status: 'REQUESTED', date: '2024-05-13', area: null, sort: ['2024-05-13', '2024-05-30'] },
          {
            status: 'GRANTED_WITH_LIMITS',
            date: '2024-05-30',
            area: 'near the border',
            sort: ['2024-05-30', '2024-06-01'],
          },
        ]);
        expect(steps[0]?.evidence.words).toBe('allowed');
      }));

    it('gives reports by date of publication, with the words of each article', () =>
      filled(async (store) => {
        const reports = await rowsOf(store, 'reports', world.said('approval was given'));
        expect(reports.map(({ words, sort }) => [words, ...sort])).toEqual([
          ['approval was given', '2024-05-30'],
          ['Washington has said yes', '2024-06-01'],
          ['Washington has said yes, he said', '2024-06-02'],
        ]);
      }));

    it('gives mentions by date and place, undated last, of an entity or an article', () =>
      filled(async (store) => {
        const mentions = await rowsOf(store, 'mentions', world.peskov.id);
        expect(mentions.map(({ words }) => words)).toEqual([
          'Dmitry Peskov',
          'Mr. Peskov',
          'he',
          'Peskov',
          'Dmitri Peskov',
          'Dmitry Peskov',
        ]);
        expect(mentions.at(-1)?.sort).toEqual([null]);
        const inArticle = await rowsOf(store, 'mentions', world.articleOf(world.undatedArticle()));
        expect(inArticle.map(({ words }) => words)).toEqual(['Dmitry Peskov', 'Érica Ñandú']);
      }));

    it('gives relations from both ends, a loop once', () =>
      filled(async (store) => {
        const seen = async (id: string, options: RelatedQuery['options'] = {}) =>
          (await rowsOf(store, 'relations', id, { options })).map(({ type, direction, otherId, origins, reports }) => ({
            type,
            direction,
            otherId,
            origins,
            reports,
          }));
        const held = { type: 'HOLDS_POSITION', origins: 2, reports: 2 };
        const loop = { type: 'ALLIED_WITH', otherId: world.usa.id, origins: 1, reports: 1 };
        expect(await seen(world.peskov.id)).toEqual([{ ...held, direction: 'OUT', otherId: world.kremlin.id }]);
        expect(await seen(world.kremlin.id)).toEqual([{ ...held, direction: 'IN', otherId: world.peskov.id }]);
        expect(await seen(world.kremlin.id, { direction: 'OUT' })).toEqual([]);
        expect(await seen(world.usa.id)).toEqual([{ ...loop, direction: 'OUT' }]);
        expect(await seen(world.usa.id, { direction: 'IN' })).toEqual([{ ...loop, direction: 'IN' }]);
        expect(await seen(world.usa.id, { types: ['LEADS'] })).toEqual([]);
      }));

    it('gives positions with title and dates, and the evidence of each', () =>
      filled(async (store) => {
        const [position] = await rowsOf(store, 'positions', world.peskov.id);
        expect(position).toMatchObject({ title: 'spokesman', from: '2012', until: null, item: null, sort: [2] });
        const evidence = await rowsOf(store, 'evidence', position?.id ?? '');
        expect(evidence.map(({ articleId }) => articleId)).toEqual(
          [world.firstArticle(), world.secondArticle()].map(world.articleOf),
        );
      }));

    it('refuses conditions, orders and options where a relation has none', () =>
      filled(async (store) => {
        const refused = { code: 'INTERNAL' };
        const parents = [world.peskov.id];
        const where = { all: [] };
        await expect(related(store, 'mentions', parents, { where })).rejects.toMatchObject(refused);
        const order = [{ by: 'date', direction: 'ASC' }] as const;
        await expect(related(store, 'reports', parents, { order })).rejects.toMatchObject(refused);
        const options = { roles: [] };
        await expect(related(store, 'statements', parents, { options })).rejects.toMatchObject(refused);
      }));

    it('gives the full list once, paged forward or backward, for every relation', () =>
      withStore(open, async (store) => {
        const random = new Random(7);
        for (let i = 0; i < 12; i++) await store.ingest(randomChange(random, i));
        const statements = await store.list({
          kind: 'Statement',
          where: null,
          order: [],
          page: world.page(),
          count: false,
        });
        const parents = [...WORLD.map(({ id }) => id), ...ids(statements.rows)];
        for (const relation of [
          'mentions',
          'statements',
          'relations',
          'events',
          'reports',
          'about',
          'toward',
          'ties',
        ] as const) {
          const pages = await related(store, relation, parents, { count: true });
          for (const [i, parent] of parents.entries()) {
            const all = pages[i];
            expect(all?.total).toBe(all?.rows.length);
            expect(await pageThrough(store, relation, parent, false)).toEqual(all?.rows);
            expect(await pageThrough(store, relation, parent, true)).toEqual(all?.rows);
          }
        }
      }));

    it('places two passages of one day and article by their place in the text', () =>
      withStore(open, async (store) => {
        const builder = new ChangeBuilder('long').mention(
          world.peskov,
          ...Array.from({ length: 12 }, (_, i) => `he ${i}`),
        );
        await store.ingest(builder.build());
        const rows = await rowsOf(store, 'mentions', world.peskov.id);
        expect(rows.map(({ words }) => words)).toEqual(Array.from({ length: 12 }, (_, i) => `he ${i}`));
      }));
  });
}

/** All rows of one parent, two by two. */
async function pageThrough<R extends RelationName>(store: GraphStore, relation: R, parent: string, backward: boolean) {
  const rows: RelationRows[R][] = [];
  for (;;) {
    const edge = (backward ? rows[0] : rows.at(-1)) ?? null;
    const request = world.page({ limit: 2, backward, ...(backward ? { before: edge } : { after: edge }) });
    const [found] = await related(store, relation, [parent], { page: request });
    if (backward) rows.unshift(...(found?.rows ?? []));
    else rows.push(...(found?.rows ?? []));
    if (!found?.hasMore) return rows;
  }
}
