import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ArticleChange } from '../../src/model/article-change.js';
import { NODE_KINDS } from '../../src/model/vocabulary.js';
import { articleId, ChangeBuilder, day, weapon } from '../support/changes.js';
import { Random } from '../support/random.js';
import { randomChange } from '../support/random-changes.js';
import { alone, snapshot } from '../support/snapshot.js';
import * as world from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

export function changeContract(open: OpenStore): void {
  describe('ingest', () => {
    it('changes nothing the second time', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const before = await snapshot(store);
        expect(await store.ingest(world.firstArticle())).toBe('unchanged');
        expect(await snapshot(store)).toEqual(before);
      }));

    it('takes many articles at once, one after the other', () =>
      withStore(open, async (store) => {
        const random = new Random(3);
        const changes = Array.from({ length: 8 }, (_, i) => randomChange(random, i));
        const answers = await Promise.all([...changes, ...changes].map((change) => store.ingest(change)));
        expect(answers.filter((answer) => answer === 'stored')).toHaveLength(8);
        expect((await store.info()).nodes.Article).toBe(8);
      }));

    it('leaves out facts and edges without evidence', () =>
      withStore(open, async (store) => {
        const change = world.firstArticle();
        const bare = {
          ...change,
          statements: change.statements.map((one) => ({ ...one, reports: [] })),
          edges: change.edges.map((one) => ({ ...one, evidence: [] })),
        };
        await store.ingest(bare);
        const { nodes, edges } = await store.info();
        expect(nodes).toMatchObject({ Statement: 0, Event: 1, Person: 2 });
        expect(edges).toBe(0);
      }));

    it('makes stored articles copies of a new one, and counts their origins anew', () =>
      withStore(open, async (store) => {
        await store.ingest(world.firstArticle());
        await store.ingest(world.secondArticle());
        const [first, second] = [world.firstArticle(), world.secondArticle()].map(world.articleOf);
        const origins = async () => {
          const [statement] = await store.nodes([world.said('approval was given')]);
          const { edges } = await store.expand({ ids: [world.peskov.id], perNode: 9 });
          const held = edges.find(({ type }) => type === 'HOLDS_POSITION');
          return [statement?.__typename === 'Statement' && statement.origins, held?.origins];
        };
        expect(await origins()).toEqual([2, 2]);
        const original = new ChangeBuilder('original', {
          publishedAt: day('2024-01'),
          copies: [first, second] as never,
        });
        await store.ingest(original.build());
        expect(await origins()).toEqual([1, 1]);
        expect(await store.copiesOf(articleId('original'))).toEqual([first, second]);
      }));

    it('shows the weapons of all articles that tell of a permission, as long as they do', () =>
      withStore(open, async (store) => {
        const tell = (key: string, date: string) => {
          const described = weapon(`long-range weapons of ${key}`, { generic: true, named: false });
          const builder = new ChangeBuilder(key, { publishedAt: day(date) });
          for (const record of [world.usa, world.ukraine, described]) builder.mention(record);
          return builder.permission(world.usa.id, world.ukraine.id, [described.id], {}, world.permission).build();
        };
        const [early, late] = [tell('early', '2024-05-30'), tell('late', '2024-05-31')];
        const weaponsOf = (...changes: ArticleChange[]) =>
          changes.flatMap(({ permissions }) => permissions.flatMap(({ weaponIds }) => weaponIds)).sort();
        const shown = async () => {
          const [found] = await store.nodes([world.permission]);
          return found?.__typename === 'Permission' ? found.weaponIds : null;
        };
        await store.ingest(late);
        await store.ingest(early);
        expect(await shown()).toEqual(weaponsOf(early, late));
        await store.retract(early.article.id);
        expect(await shown()).toEqual(weaponsOf(late));
      }));

    it('gives one graph whatever the order in which articles come', async () => {
      const random = new Random(21);
      const changes = Array.from({ length: 8 }, (_, i) => alone(randomChange(random, i)));
      // One store after the other: of a server's database there is only one.
      const graphOf = (order: readonly ArticleChange[]) =>
        withStore(open, async (store) => {
          for (const change of order) await store.ingest(change);
          return snapshot(store);
        });
      expect(await graphOf([...changes].reverse())).toEqual(await graphOf(changes));
    });
  });

  describe('retract', () => {
    it('is null for an article that is not there', () =>
      withStore(open, async (store) => {
        expect(await store.retract(articleId('nothing'))).toBeNull();
      }));

    it('removes what rested on the article alone, and says so', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const report = await store.retract(world.articleOf(world.firstArticle()));
        expect(report).toMatchObject({
          articleId: world.articleOf(world.firstArticle()),
          removed: {
            Article: 1,
            Topic: 1,
            Event: 1,
            Statement: 1,
            Place: 1,
            Organization: 1,
            Person: 0,
            Permission: 0,
          },
        });
        // Peskov, Biden, the Kremlin, the United States, Ukraine, ATACMS; one statement and the permission.
        expect(report?.kept).toBe(8);
        const [statement] = await store.nodes([world.said('approval was given')]);
        expect(statement).toMatchObject({ text: 'Washington has said yes', origins: 1 });
      }));

    it('leaves an empty store empty again', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        for (const make of [world.secondArticle, world.undatedArticle, world.firstArticle, world.copyOfSecond]) {
          await store.retract(world.articleOf(make()));
        }
        const { nodes, edges } = await store.info();
        expect([...Object.values(nodes), edges]).toEqual(NODE_KINDS.map(() => 0).concat(0));
        expect(await store.check()).toEqual([]);
      }));

    it('makes the earliest copy the original of the others', () =>
      withStore(open, async (store) => {
        const original = articleId('original');
        const copy = (key: string, date: string) =>
          new ChangeBuilder(key, { publishedAt: day(date), copyOfId: original }).mention(world.peskov).build();
        await store.ingest(new ChangeBuilder('original', { publishedAt: day('2024-01-01') }).build());
        await store.ingest(copy('late', '2024-01-03'));
        await store.ingest(copy('early', '2024-01-02'));
        await store.retract(original);
        const [late, early] = await store.nodes([articleId('late'), articleId('early')]);
        expect(early).toMatchObject({ copyOfId: null });
        expect(late).toMatchObject({ copyOfId: articleId('early') });
        expect(await store.copiesOf(articleId('early'))).toEqual([articleId('late')]);
      }));

    it('gives the graph as it was before the article came', () =>
      withStore(open, async (store) => {
        const random = new Random(31);
        for (let i = 0; i < 6; i++) await store.ingest(randomChange(random, i));
        const before = await snapshot(store);
        await fc.assert(
          fc.asyncProperty(fc.nat(), async (seed) => {
            const change = alone(randomChange(new Random(seed), 99));
            await store.ingest(change);
            await store.retract(change.article.id);
            expect(await snapshot(store)).toEqual(before);
          }),
          { numRuns: 15, seed: 2 },
        );
      }));

    it('can be taken back by ingesting the article again', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const before = await snapshot(store);
        const change = world.undatedArticle();
        await store.retract(change.article.id);
        await store.ingest(change);
        expect(await snapshot(store)).toEqual(before);
      }));
  });

  describe('lookups for resolving', () => {
    it('gives reports of statements whose dates may fall between two days, undated ones by their publication', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const texts = async (from: string, until: string) => {
          const found = await store.statementCandidates([world.peskov.id, world.biden.id], from, until);
          return found.map(({ text }) => text).sort();
        };
        const given = ['Washington has said yes', 'Washington has said yes, he said', 'approval was given'];
        expect(await texts('2024-05-29', '2024-05-29')).toEqual([...given, 'no comment'].sort());
        expect(await texts('2024-05-31', '2024-06-01')).toEqual(['no comment', 'undated words']);
        expect(await texts('2023-01-01', '2023-12-31')).toEqual([]);
      }));

    it('gives articles with most signature keys in common first', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const found = await store.copyCandidates(['s1', 's2', 's3', 's3']);
        expect(found.map(({ shared }) => shared)).toEqual([3, 2, 1]);
        expect(found.map(({ articleId: id }) => id)).toEqual(
          [world.firstArticle(), world.secondArticle(), world.copyOfSecond()].map(world.articleOf),
        );
        expect(found[2]?.copyOfId).toBe(world.articleOf(world.secondArticle()));
        expect(await store.copyCandidates(['s9'])).toEqual([]);
      }));
  });
}
