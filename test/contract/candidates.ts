import { describe, expect, it } from '@jest/globals';
import type { EntityRecord } from '../../src/model/nodes.js';
import { BEARERS_PER_KEY, blockKeys } from '../../src/store/candidates/block-keys.js';
import { findCandidates } from '../../src/store/candidates/find-candidates.js';
import { scanCandidates } from '../../src/store/candidates/scan-candidates.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { ChangeBuilder, organization, person } from '../support/changes.js';
import { Decider } from '../support/deciding.js';
import { type OpenStore, withStore } from './store-factory.js';

const zelensky = person('Volodymyr Zelensky');
const other = person('Vladimir Zelenskiy');
const third = person('Olena Zelenska');
const fourth = person('V. Zelenskyy');
const rada = organization('Verkhovna Rada');

async function fill(store: GraphStore): Promise<void> {
  const news = [[zelensky, third], [zelensky, rada], [zelensky, other, third], [fourth]];
  for (const [index, named] of news.entries()) {
    const builder = new ChangeBuilder(`news ${index}`);
    for (const record of named) builder.mention(record);
    if (index === 1) builder.edge('LEADS', zelensky.id, rada.id);
    if (index === 3) builder.bring(rada).edge('LEADS', fourth.id, rada.id);
    await store.ingest(builder.build());
  }
}

const alikeTo = async (store: GraphStore, record: EntityRecord) => {
  const [rows = []] = await store.alike({ parents: [{ id: record.id, keys: blockKeys(record) }] });
  return rows.map(({ node, articleCount, together }) => [node.name, articleCount, together]).sort();
};

export function candidateContract(open: OpenStore): void {
  describe('candidates', () => {
    it('share a key, and are told with their articles and those that name both', () =>
      withStore(open, async (store) => {
        await fill(store);
        expect(await alikeTo(store, zelensky)).toEqual([
          ['Olena Zelenska', 2, 2],
          ['V. Zelenskyy', 1, 0],
          ['Vladimir Zelenskiy', 1, 1],
        ]);
        expect(await alikeTo(store, rada)).toEqual([]);
        expect(await alikeTo(store, person('Nobody Here'))).toEqual([]);
      }));

    it('are scored with reasons, the likest first', () =>
      withStore(open, async (store) => {
        await fill(store);
        const [found = []] = await findCandidates(store, [zelensky]);
        expect(found.map(({ b, reasons }) => [b.name, reasons.map(({ weight }) => weight)])).toEqual([
          ['V. Zelenskyy', [2.5, 1]],
          ['Vladimir Zelenskiy', [3, -2]],
        ]);
        expect(found[0]?.reasons[1]?.reason).toBe('both have LEADS to "Verkhovna Rada"');
      }));

    it('are never again those judged different, whatever they are merged into, until that is undone', () =>
      withStore(open, async (store) => {
        await fill(store);
        const decider = new Decider(store);
        const { id } = await decider.judge(other.id, zelensky.id, 'DIFFERENT');
        const wife = ['Olena Zelenska', 2, 2];
        expect(await alikeTo(store, zelensky)).toEqual([wife, ['V. Zelenskyy', 1, 0]]);
        await decider.merge(fourth.id, other.id);
        expect(await alikeTo(store, zelensky)).toEqual([wife]);
        const [merged] = await store.nodes([fourth.id]);
        expect(await alikeTo(store, merged as EntityRecord)).toEqual([['Olena Zelenska', 2, 1]]);
        await decider.undo(id);
        expect(await alikeTo(store, zelensky)).toEqual([wife, ['V. Zelenskyy', 2, 1]]);
      }));

    it('say where it was judged that nobody knows', () =>
      withStore(open, async (store) => {
        await fill(store);
        await new Decider(store).judge(zelensky.id, other.id, 'UNSURE');
        const [found = []] = await findCandidates(store, [zelensky]);
        expect(found.map(({ unsure }) => unsure)).toEqual([false, true]);
      }));

    it('are found by the names that articles, mergers and people add, as long as they do', () =>
      withStore(open, async (store) => {
        await fill(store);
        const decider = new Decider(store);
        const { id } = await decider.addAlias(rada.id, 'Supreme Council of Ukraine');
        const council = organization('Supreme Council of Ukraine', { wikidataId: 'Q1' });
        const builder = new ChangeBuilder('later').mention(council);
        await store.ingest(builder.build());
        expect(await alikeTo(store, council)).toEqual([['Verkhovna Rada', 1, 0]]);
        await decider.undo(id);
        expect(await alikeTo(store, council)).toEqual([]);
        await store.retract(builder.id);
        expect(await alikeTo(store, organization('Supreme Council of Ukraine'))).toEqual([]);
      }));

    it('are at most so many of one key: those that most articles mention', () =>
      withStore(open, async (store) => {
        const many = Array.from({ length: BEARERS_PER_KEY + 5 }, (_, i) => person(`Person${i} Smith`));
        const builder = new ChangeBuilder('many');
        for (const record of many) builder.mention(record);
        await store.ingest(builder.build());
        const known = many.at(-1) as EntityRecord;
        await store.ingest(new ChangeBuilder('again').mention(known).build());
        const found = await alikeTo(store, many[0] as EntityRecord);
        expect(found).toHaveLength(BEARERS_PER_KEY);
        expect(found).toContainEqual([known.name, 2, 1]);
      }));

    it('of the whole graph are given once each, from the best known entity on, a page at a time', () =>
      withStore(open, async (store) => {
        await fill(store);
        const query = { kinds: ['Person', 'Place'], minScore: 0.1, limit: 9, after: null } as const;
        const all = await scanCandidates(store, query);
        const names = ({ pairs }: typeof all) => pairs.map(({ candidate: { a, b } }) => `${a.name} = ${b.name}`);
        expect(names(all)).toHaveLength(3);
        expect(names(all).slice(0, 2)).toEqual([
          'Volodymyr Zelensky = V. Zelenskyy',
          'Volodymyr Zelensky = Vladimir Zelenskiy',
        ]);
        expect(all).toMatchObject({ hasMore: false, until: null });
        const paged: string[] = [];
        for (let after: (typeof all.pairs)[number]['position'] | null = null; ; ) {
          const page = await scanCandidates(store, { ...query, limit: 1, after });
          paged.push(...names(page));
          after = page.pairs[0]?.position ?? null;
          if (!page.hasMore) break;
        }
        expect(paged).toEqual(names(all));
      }));
  });
}
