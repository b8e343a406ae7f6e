import { describe, expect, it } from '@jest/globals';
import type { NodeId } from '../../src/model/ids.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { ChangeBuilder, day, person } from '../support/changes.js';
import { Decider, partOf } from '../support/deciding.js';
import { snapshot } from '../support/snapshot.js';
import * as world from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

/** Two people of one name, in three articles. */
const smith = person('John Smith', { wikidataId: 'Q7', description: 'minister', aliases: ['Johnny Smith'] });

const article = (key: string, text: string) =>
  new ChangeBuilder(key, { publishedAt: day('2024-05-01') })
    .mention(smith, 'Mr. Smith')
    .mention(world.kremlin)
    .statement(text, { speakerId: smith.id, date: day('2024-05-01') })
    .edge('LEADS', smith.id, world.kremlin.id)
    .build();
const minister = () => article('minister', 'taxes will fall');
const mayor = () => article('mayor', 'the bridge is closed');
const again = () => article('again', 'the bridge is open');

async function fillSmiths(store: GraphStore): Promise<void> {
  for (const make of [minister, mayor]) await store.ingest(make());
}

async function saidBy(store: GraphStore, speaker: NodeId): Promise<readonly string[]> {
  const plain = { where: null, order: [], page: world.page(), count: true, options: {} } as const;
  const [found] = await store.related({ relation: 'statements', parents: [speaker], ...plain });
  return (found?.rows ?? []).map(({ node }) => (node.__typename === 'Statement' ? node.text : '')).sort();
}

export function splitContract(open: OpenStore): void {
  describe('a split', () => {
    it('gives the articles an entity of their own, with all they tell of it', () =>
      withStore(open, async (store) => {
        await fillSmiths(store);
        const decision = await new Decider(store).splitOff(smith.id, [mayor().article.id], 'John Smith (mayor)');
        const part = partOf(decision);
        expect(await saidBy(store, smith.id)).toEqual(['taxes will fall']);
        expect(await saidBy(store, part)).toEqual(['the bridge is closed']);
        const [own, other] = await store.nodes([smith.id, part]);
        expect(own).toMatchObject({ name: 'John Smith', wikidataId: 'Q7', aliases: ['Johnny Smith', 'Mr. Smith'] });
        expect(other).toMatchObject({
          id: part,
          name: 'John Smith (mayor)',
          wikidataId: null,
          description: null,
          aliases: ['Mr. Smith'],
        });
        const { edges } = await store.expand({ ids: [world.kremlin.id], perNode: 9 });
        expect(edges.map(({ fromId }) => fromId).sort()).toEqual([smith.id, part].sort());
      }));

    it('can be undone exactly', () =>
      withStore(open, async (store) => {
        await fillSmiths(store);
        const before = await snapshot(store);
        const decider = new Decider(store);
        const { id } = await decider.splitOff(smith.id, [mayor().article.id]);
        await decider.undo(id);
        expect(await snapshot(store)).toEqual(before);
        expect(await store.check()).toEqual([]);
      }));

    it('holds for its articles alone, also when one of them comes again', () =>
      withStore(open, async (store) => {
        await fillSmiths(store);
        const part = partOf(await new Decider(store).splitOff(smith.id, [mayor().article.id]));
        await store.ingest(again());
        expect(await saidBy(store, smith.id)).toEqual(['taxes will fall', 'the bridge is open']);
        await store.retract(mayor().article.id);
        expect(await store.nodes([part])).toEqual([null]);
        await store.ingest(mayor());
        expect(await saidBy(store, part)).toEqual(['the bridge is closed']);
      }));

    it('makes two of a statement that both are told to have made', () =>
      withStore(open, async (store) => {
        const tell = (key: string) =>
          new ChangeBuilder(key, { publishedAt: day('2024-05-01') })
            .mention(smith)
            .statement('no new taxes', { speakerId: smith.id }, { speakerId: smith.id, articleId: first.id })
            .build();
        const first = new ChangeBuilder('first teller');
        for (const key of ['first teller', 'second teller', 'third teller']) await store.ingest(tell(key));
        const before = await snapshot(store);
        const decider = new Decider(store);
        const decision = await decider.splitOff(smith.id, [first.id]);
        const [own, theirs] = await store.nodes([smith.id, partOf(decision)]);
        const { rows } = await store.list({
          kind: 'Statement',
          where: null,
          order: [],
          page: world.page(),
          count: false,
        });
        const shown = rows.map(({ node }) => [node.speakerId, node.origins]);
        expect(shown).toEqual(
          expect.arrayContaining([
            [own?.id, 2],
            [theirs?.id, 1],
          ]),
        );
        const candidates = await store.statementCandidates([smith.id], '2024-01-01', '2024-12-31');
        const [byBase] = new ChangeBuilder('any').statement('no new taxes').build().statements;
        expect(new Set(candidates.map(({ id }) => id))).toEqual(new Set([byBase?.id]));
        expect(candidates.map(({ firstTold }) => firstTold.articleId)).toEqual([first.id, first.id]);
        await decider.undo(decision.id);
        expect(await snapshot(store)).toEqual(before);
      }));

    it('can be followed by a merger of the part, and by a split of it', () =>
      withStore(open, async (store) => {
        await fillSmiths(store);
        await store.ingest(again());
        await world.fill(store);
        const before = await snapshot(store);
        const decider = new Decider(store);
        const split = await decider.splitOff(smith.id, [mayor().article.id, again().article.id]);
        const second = await decider.splitOff(partOf(split), [again().article.id], 'Smith the third');
        const merger = await decider.merge(world.biden.id, partOf(split));
        expect(await saidBy(store, world.biden.id)).toContain('the bridge is closed');
        expect(await saidBy(store, partOf(second))).toEqual(['the bridge is open']);
        const [redirected] = await store.nodes([partOf(split)]);
        expect(redirected).toMatchObject({ id: world.biden.id, name: 'Joe Biden' });
        for (const { id } of [merger, second, split]) await decider.undo(id);
        expect(await snapshot(store)).toEqual(before);
      }));
  });
}
