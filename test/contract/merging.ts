import { describe, expect, it } from '@jest/globals';
import type { EntityId, NodeId } from '../../src/model/ids.js';
import { idOfName } from '../../src/model/name-id.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import type { Predicate } from '../../src/store/query.js';
import type { RelationName } from '../../src/store/rows.js';
import { ChangeBuilder, day, organization, person } from '../support/changes.js';
import { Decider } from '../support/deciding.js';
import { snapshot } from '../support/snapshot.js';
import * as world from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

/** Dmitry Peskov, as another outlet spells him. */
const peskow = person('Dimitrij Peskow', { description: 'Sprecher' });
const pravda = organization('The Invented Truth', { kind: 'MEDIA' });

const german = () =>
  new ChangeBuilder('german', { publishedAt: day('2024-06-03'), outletId: pravda.id })
    .mention(peskow, 'Peskow', 'Sprecher Peskow')
    .mention(world.kremlin)
    .mention(world.biden)
    .mention(world.ukraine)
    .bring(pravda)
    .statement('kein Kommentar', { speakerId: peskow.id, addresseeId: world.biden.id, date: day('2024-06-02') })
    .edge('ABOUT', world.said('kein Kommentar'), world.ukraine.id)
    .edge('HOLDS_POSITION', peskow.id, world.kremlin.id, { title: 'spokesman', from: day('2012') })
    .event('visit', { type: 'VISIT', date: day('2024-06-01') })
    .edge('TOOK_PART_IN', peskow.id, world.happened('visit'), { role: 'ATTENDEE' })
    .build();

const plain = { where: null, order: [], page: world.page(), count: true, options: {} } as const;

async function idsOf(store: GraphStore, relation: RelationName, parent: NodeId): Promise<readonly string[]> {
  const [found] = await store.related({ relation, parents: [parent], ...plain });
  return (found?.rows ?? []).map(({ rowId }) => rowId).sort();
}

async function fillBoth(store: GraphStore): Promise<void> {
  await world.fill(store);
  await store.ingest(german());
}

const listNames = async (store: GraphStore, kind: 'Person' | 'Organization'): Promise<readonly string[]> => {
  const { rows } = await store.list({ kind, where: null, order: [], page: world.page(), count: false });
  return rows.map(({ node }) => node.name).sort();
};

export function mergeContract(open: OpenStore): void {
  describe('a merger of two entities', () => {
    it('leaves one, with the record of the survivor and the names of both', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        await new Decider(store).merge(world.peskov.id, peskow.id);
        expect(await listNames(store, 'Person')).toEqual(['Dmitry Peskov', 'Joe Biden', 'Érica Ñandú']);
        const [found] = await store.nodes([world.peskov.id]);
        expect(found).toEqual({
          ...world.peskov,
          aliases: ['Dimitrij Peskow', 'Dmitri Peskov', 'Mr. Peskov', 'Peskov', 'Peskow', 'Sprecher Peskow', 'he'],
        });
      }));

    it('gives the survivor for the id of the other', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        await new Decider(store).merge(world.peskov.id, peskow.id);
        const found = await store.nodes([peskow.id, world.peskov.id, peskow.id]);
        expect(found.map((node) => node?.id)).toEqual([world.peskov.id, world.peskov.id, world.peskov.id]);
      }));

    it('brings what the other said, did and was to others', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        const before = await idsOf(store, 'mentions', world.peskov.id);
        await new Decider(store).merge(world.peskov.id, peskow.id);
        expect(await idsOf(store, 'statements', world.peskov.id)).toContain(world.said('kein Kommentar'));
        expect(await idsOf(store, 'events', world.peskov.id)).toEqual([world.happened('visit')]);
        expect(await idsOf(store, 'articles', world.peskov.id)).toContain(german().article.id);
        expect(await idsOf(store, 'mentions', world.peskov.id)).toHaveLength(before.length + 2);
        const [positions] = await store.related({ relation: 'positions', parents: [world.peskov.id], ...plain });
        expect(positions?.rows).toMatchObject([{ title: 'spokesman', origins: 3, reports: 3 }]);
        expect(await idsOf(store, 'statements', peskow.id)).toEqual([]);
      }));

    it('is followed by filters, counts, months, neighbors, paths and the search', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        await new Decider(store).merge(world.peskov.id, peskow.id);
        const bySpeaker = {
          relation: 'speaker',
          quantifier: 'some',
          where: { field: 'name', op: 'eq', value: 'dimitrij peskow' },
        } as const;
        const { total } = await store.list({ kind: 'Statement', ...plain, where: bySpeaker });
        expect(total).toBe(3);
        const scope = { relation: 'statements', parents: [world.peskov.id], options: {} } as const;
        const months = await store.aggregate({ kind: 'Statement', scope, where: null, by: { bucket: 'MONTH' } });
        expect(months.map(({ key, count }) => [key, count])).toEqual([
          ['2024-05', 2],
          ['2024-06', 1],
        ]);
        const [neighbors] = await store.neighbors({
          parents: [world.peskov.id],
          types: null,
          ties: null,
          direction: 'BOTH',
          minOrigins: 1,
          page: world.page(),
          counts: true,
        });
        expect(neighbors?.rows.map(({ node }) => node.id)).toContain(world.ukraine.id);
        const { edges } = await store.expand({ ids: [world.ukraine.id, world.said('kein Kommentar')], perNode: 99 });
        expect(edges.filter(({ type }) => type === 'SAID').map(({ fromId }) => fromId)).toEqual([world.peskov.id]);
        const found = await store.search({ text: 'Peskow', kinds: ['Person'] });
        expect(found.nodes.map(({ id }) => id)).toEqual([world.peskov.id]);
      }));

    it('is followed by conditions on the id of the other', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        await new Decider(store).merge(world.peskov.id, peskow.id);
        const saidBy = async (where: Predicate) => {
          const speaker: Predicate = { relation: 'speaker', quantifier: 'some', where };
          return (await store.list({ kind: 'Statement', ...plain, where: { not: { not: speaker } } })).total;
        };
        expect(await saidBy({ field: 'id', op: 'eq', value: peskow.id })).toBe(3);
        expect(await saidBy({ field: 'id', op: 'in', value: [peskow.id, world.usa.id] })).toBe(3);
        const people = await store.list({
          kind: 'Person',
          ...plain,
          where: { field: 'id', op: 'eq', value: peskow.id },
        });
        expect(people.rows.map(({ rowId }) => rowId)).toEqual([world.peskov.id]);
      }));

    it('is told of by the survivor', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        const decider = new Decider(store);
        const { id } = await decider.merge(world.peskov.id, peskow.id);
        expect(await store.members([world.usa.id, world.peskov.id, peskow.id])).toEqual([[], [peskow.id], []]);
        await decider.undo(id);
        expect(await store.members([world.peskov.id])).toEqual([[]]);
      }));

    it('holds for outlets and for what records refer to', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        await new Decider(store).merge(world.paper.id, pravda.id);
        expect(await idsOf(store, 'published', world.paper.id)).toEqual(
          [german(), world.firstArticle()].map(world.articleOf).sort(),
        );
        const [article] = await store.nodes([german().article.id]);
        expect(article).toMatchObject({ outletId: world.paper.id, text: german().article.text });
      }));

    it('makes one of facts that were two because of who took part', () =>
      withStore(open, async (store) => {
        const meet = (key: string, who: EntityId) => {
          const builder = new ChangeBuilder(key, { publishedAt: day('2024-06-04') });
          for (const record of [world.peskov, peskow, world.usa, world.ukraine]) builder.mention(record);
          builder.sharedEvent('MEETING', day('2024-06-03'), [
            ['ATTENDEE', who],
            ['ATTENDEE', world.ukraine.id],
          ]);
          builder.permission(who, world.ukraine.id, []);
          return builder.build();
        };
        await store.ingest(meet('a', world.peskov.id));
        await store.ingest(meet('b', peskow.id));
        expect((await store.info()).nodes).toMatchObject({ Event: 2, Permission: 2 });
        const decider = new Decider(store);
        const { id } = await decider.merge(world.peskov.id, peskow.id);
        expect((await store.info()).nodes).toMatchObject({ Event: 1, Permission: 1 });
        const [[event], [permission]] = [
          (await store.list({ kind: 'Event', ...plain })).rows,
          (await store.list({ kind: 'Permission', ...plain })).rows,
        ];
        expect([event?.node.origins, permission?.node.origins]).toEqual([2, 2]);
        await decider.undo(id);
        expect((await store.info()).nodes).toMatchObject({ Event: 2, Permission: 2 });
      }));

    it('leaves out a relation between the two, and brings it back', () =>
      withStore(open, async (store) => {
        const both = new ChangeBuilder('both').mention(world.peskov).mention(peskow);
        await store.ingest(both.edge('ALLIED_WITH', world.peskov.id, peskow.id).build());
        const decider = new Decider(store);
        const before = await snapshot(store);
        const { id } = await decider.merge(world.peskov.id, peskow.id);
        expect((await store.info()).edges).toBe(0);
        await decider.undo(id);
        expect(await snapshot(store)).toEqual(before);
      }));

    it('is followed by articles that come later', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        await store.ingest(new ChangeBuilder('other').mention(peskow).build());
        const decider = new Decider(store);
        const { id } = await decider.merge(world.peskov.id, peskow.id);
        await store.ingest(german());
        expect(await idsOf(store, 'statements', world.peskov.id)).toContain(world.said('kein Kommentar'));
        await decider.undo(id);
        expect(await idsOf(store, 'statements', peskow.id)).toEqual([world.said('kein Kommentar')]);
      }));

    it('outlives the articles: the other id still means the survivor when they come again', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        await new Decider(store).merge(world.peskov.id, peskow.id);
        const before = await snapshot(store);
        await store.retract(german().article.id);
        expect(await listNames(store, 'Person')).not.toContain('Dimitrij Peskow');
        const [gone] = await store.nodes([world.peskov.id]);
        expect(gone).toMatchObject({ aliases: ['Dmitri Peskov', 'Mr. Peskov', 'Peskov', 'he'] });
        await store.ingest(german());
        expect(await snapshot(store)).toEqual(before);
      }));

    it('shows the record of the other where the survivor has none', () =>
      withStore(open, async (store) => {
        await store.ingest(german());
        await store.ingest(new ChangeBuilder('only').mention(world.peskov).build());
        await new Decider(store).merge(world.peskov.id, peskow.id);
        await store.retract(new ChangeBuilder('only').id);
        const [found] = await store.nodes([world.peskov.id]);
        expect(found).toMatchObject({ id: world.peskov.id, name: 'Dimitrij Peskow', description: 'Sprecher' });
      }));

    it('reaches over several: what was merged into the other comes along', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        const decider = new Decider(store);
        await decider.merge(peskow.id, world.biden.id);
        await decider.merge(world.peskov.id, peskow.id);
        const found = await store.nodes([world.biden.id, peskow.id]);
        expect(found.map((node) => node?.id)).toEqual([world.peskov.id, world.peskov.id]);
        expect(await store.survivors([world.biden.id, world.usa.id], german().article.id)).toEqual(
          new Map([[world.biden.id, world.peskov.id]]),
        );
      }));
  });

  describe('undoing a merger', () => {
    it('gives the graph of before, exactly', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        const before = await snapshot(store);
        const decider = new Decider(store);
        const { id } = await decider.merge(world.peskov.id, peskow.id, world.biden.id);
        expect(await snapshot(store)).not.toEqual(before);
        await decider.undo(id);
        expect(await snapshot(store)).toEqual(before);
        expect(await store.check()).toEqual([]);
      }));

    it('can be had by separating the member', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        const before = await snapshot(store);
        const decider = new Decider(store);
        await decider.merge(world.peskov.id, peskow.id);
        await decider.separate(world.peskov.id, peskow.id);
        expect(await snapshot(store)).toEqual(before);
        await expect(decider.merge(world.peskov.id, peskow.id)).rejects.toMatchObject({ code: 'JUDGED_DIFFERENT' });
      }));

    it('takes apart the first of two mergers and leaves the second', () =>
      withStore(open, async (store) => {
        await fillBoth(store);
        const decider = new Decider(store);
        const first = await decider.merge(peskow.id, world.biden.id);
        await decider.merge(world.peskov.id, peskow.id);
        await decider.undo(first.id);
        const found = await store.nodes([world.biden.id, peskow.id]);
        expect(found.map((node) => node?.id)).toEqual([world.biden.id, world.peskov.id]);
      }));
  });

  describe('an alias', () => {
    it('is a name like those of the articles', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const before = await snapshot(store);
        const decider = new Decider(store);
        const { id } = await decider.addAlias(world.peskov.id, '  The  Voice ');
        const [found] = await store.nodes([world.peskov.id]);
        expect(found).toMatchObject({ aliases: ['Dmitri Peskov', 'Mr. Peskov', 'Peskov', 'The Voice', 'he'] });
        const searched = await store.search({ text: 'voice', kinds: ['Person'] });
        expect(searched.nodes.map((node) => node.id)).toEqual([world.peskov.id]);
        await store.retract(world.undatedArticle().article.id);
        expect(await store.nodes([world.peskov.id])).toMatchObject([
          { aliases: expect.arrayContaining(['The Voice']) },
        ]);
        await store.ingest(world.undatedArticle());
        await decider.undo(id);
        expect(await snapshot(store)).toEqual(before);
      }));

    it('is followed by articles that name an entity so', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const voice = { ...person('The Voice'), id: idOfName('Person', 'The Voice of Moscow') as typeof peskow.id };
        const decider = new Decider(store);
        await decider.addAlias(world.peskov.id, 'Voice of Moscow');
        await store.ingest(
          new ChangeBuilder('later').statement('so it is', { speakerId: voice.id }).mention(voice).build(),
        );
        expect(await idsOf(store, 'statements', world.peskov.id)).toContain(world.said('so it is'));
      }));

    it('is refused where another has the name', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const voice = { ...person('Voice of Moscow'), id: idOfName('Person', 'Voice of Moscow') as typeof peskow.id };
        await store.ingest(new ChangeBuilder('later').mention(voice).build());
        const decider = new Decider(store);
        const refused = decider.addAlias(world.peskov.id, 'the voice of Moscow');
        await expect(refused).rejects.toMatchObject({ code: 'ALIAS_TAKEN' });
        await decider.merge(world.peskov.id, voice.id);
        await decider.addAlias(world.peskov.id, 'the voice of Moscow');
      }));
  });
}
