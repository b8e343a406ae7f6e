import { describe, expect, it } from '@jest/globals';
import type { Wish } from '../../src/model/decision.js';
import { DemarcheError } from '../../src/model/errors.js';
import type { EventId, JudgedFactId } from '../../src/model/ids.js';
import type { Verdict } from '../../src/model/vocabulary.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { articleId, ChangeBuilder, day, eventId, permissionId } from '../support/changes.js';
import { Decider } from '../support/deciding.js';
import { snapshot } from '../support/snapshot.js';
import * as world from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

const judge = (subjectId: JudgedFactId, objectId: JudgedFactId, verdict: Verdict): Wish => ({
  kind: 'JUDGE_FACTS',
  subjectId,
  objectId,
  verdict,
});

const days = { from: '2024-05-30', until: '2024-05-30' };
const AT_RUSSIA = `STRIKE ${world.russia.id}`;

/** An article that tells of one strike, and holds it for those of others. */
function telling(key: string, same: readonly (readonly [other: string, score?: number])[], killed = 1): ChangeBuilder {
  const builder = new ChangeBuilder(key, { publishedAt: day('2024-06-01') }).mention(world.russia);
  const numbers = [{ kind: 'KILLED', value: killed, bound: 'EXACTLY', words: String(killed) }] as const;
  const parties = [{ role: 'AGENT', entityId: world.russia.id, figureId: world.russia.id }] as const;
  builder.event(key, { date: day('2024-05-30'), numbers, parties, days });
  builder.edge('TOOK_PART_IN', world.russia.id, eventId(key), { role: 'AGENT' });
  for (const [other, score] of same) builder.judgement(eventId(key), eventId(other), 'SAME', score);
  return builder;
}

/** The articles that tell of each event that is shown, by its id. */
async function shown(store: GraphStore, ids: readonly EventId[]): Promise<Record<string, readonly string[]>> {
  const page = world.page({ limit: 100 });
  const listed = await store.list({ kind: 'Event', where: null, order: [], page, count: false });
  const parents = listed.rows.map(({ node }) => node.id).filter((id) => ids.includes(id as EventId));
  const reports = await store.related({
    relation: 'reports',
    parents,
    where: null,
    order: [],
    page,
    count: false,
    options: {},
  });
  const told = reports.map(({ rows }) => rows.map((row) => KEY_OF.get(row.articleId) ?? '').sort());
  return Object.fromEntries(parents.map((id, place) => [KEY_OF.get(id) ?? '', told[place] ?? []]));
}

const KEYS = ['a', 'b', 'c', 'd'];
const EVENTS = KEYS.map(eventId);
const KEY_OF = new Map<string, string>(
  KEYS.flatMap((key) => [
    [eventId(key), key],
    [articleId(key), key],
  ]),
);

const [A, B, C] = [eventId('a'), eventId('b'), eventId('c')];

export function sameFactsContract(open: OpenStore): void {
  describe('events of several articles', () => {
    it('are one where a rule holds them for one, under the id of the one that was there first', () =>
      withStore(open, async (store) => {
        await store.ingest(telling('b', []).build());
        await store.ingest(telling('a', [['b']], 2).build());
        expect(await shown(store, EVENTS)).toEqual({ b: ['a', 'b'] });
        const [node, same] = await store.nodes([B, A]);
        expect([node?.id, same?.id]).toEqual([B, B]);
        expect(node).toMatchObject({ origins: 2, date: '2024-05-30' });
        expect(await store.members([B, A])).toEqual([[A], []]);
        expect(await store.check()).toEqual([]);
      }));

    it('are all one where one that comes later is told of by each of them', () =>
      withStore(open, async (store) => {
        await store.ingest(telling('a', []).build());
        await store.ingest(telling('b', []).build());
        await store.ingest(telling('d', [['b']]).build());
        expect(await shown(store, EVENTS)).toEqual({ a: ['a'], b: ['b', 'd'] });
        await store.ingest(telling('c', [['a'], ['d']]).build());
        expect(await shown(store, EVENTS)).toEqual({ a: ['a', 'b', 'c', 'd'] });
        const [node] = await store.nodes([B]);
        expect(node).toMatchObject({ id: A, origins: 4 });
        expect(await store.check()).toEqual([]);
      }));

    it('are found by those who took part and the days, under the ids that the articles give them', () =>
      withStore(open, async (store) => {
        await store.ingest(telling('b', []).build());
        await store.ingest(telling('a', [['b']]).build());
        const found = async (from: string, until: string, key = AT_RUSSIA) =>
          (await store.eventCandidates([key], from, until)).map(({ id, articleId: article }) => [id, article]);
        const both = [
          [A, articleId('a')],
          [B, articleId('b')],
        ].sort();
        expect(await found('2024-05-29', '2024-05-30')).toEqual(both);
        expect(await found('2024-05-30', '2024-06-09')).toEqual(both);
        expect(await found('2024-05-31', '2024-06-09')).toEqual([]);
        expect(await found('2024-05-01', '2024-05-29')).toEqual([]);
        expect(await found('2024-05-30', '2024-05-30', `MEETING ${world.russia.id}`)).toEqual([]);
        const [candidate] = await store.eventCandidates([AT_RUSSIA], days.from, days.until);
        expect(candidate).toMatchObject({ type: 'STRIKE', modality: 'ASSERTED', days, placeId: null });
        await store.retract(articleId('b'));
        expect(await found('2024-05-30', '2024-05-30')).toEqual([[A, articleId('a')]]);
      }));

    it('are found by those who are meant by decision', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        await store.ingest(telling('a', []).build());
        await new Decider(store).merge(world.usa.id, world.russia.id);
        const found = async (key: string) => (await store.eventCandidates([key], days.from, days.until)).length;
        expect([await found(AT_RUSSIA), await found(`STRIKE ${world.usa.id}`)]).toEqual([0, 1]);
      }));

    it('are two again when the article is taken away by whose word they were one, and one when it comes again', () =>
      withStore(open, async (store) => {
        await store.ingest(telling('a', []).build());
        await store.ingest(telling('b', []).build());
        const before = await snapshot(store);
        await store.ingest(telling('c', [['a'], ['b']]).build());
        const together = await snapshot(store);
        expect(await shown(store, EVENTS)).toEqual({ a: ['a', 'b', 'c'] });
        await store.retract(articleId('c'));
        expect(await snapshot(store)).toEqual(before);
        await store.ingest(telling('c', [['a'], ['b']]).build());
        expect(await snapshot(store)).toEqual(together);
      }));
  });

  describe('judgements on facts', () => {
    it('that two are different go before what a rule found, and undoing them gives it back', () =>
      withStore(open, async (store) => {
        for (const change of [
          telling('a', []),
          telling('b', [['a', 0.9]]),
          telling('c', [
            ['a', 0.8],
            ['b', 0.95],
          ]),
        ]) {
          await store.ingest(change.build());
        }
        const before = await snapshot(store);
        const decider = new Decider(store);
        const { id } = await decider.decide(judge(A, B, 'DIFFERENT'));
        // The third goes with the one that it is more like.
        expect(await shown(store, EVENTS)).toEqual({ a: ['a'], b: ['b', 'c'] });
        expect(await store.check()).toEqual([]);
        await decider.undo(id);
        expect(await snapshot(store)).toEqual(before);
      }));

    it('that two are different hold when an article comes again that had them for one', () =>
      withStore(open, async (store) => {
        await store.ingest(telling('a', []).build());
        await store.ingest(telling('b', [['a']]).build());
        await new Decider(store).decide(judge(B, A, 'DIFFERENT'));
        await store.retract(articleId('b'));
        await store.ingest(telling('b', [['a']]).build());
        expect(await shown(store, EVENTS)).toEqual({ a: ['a'], b: ['b'] });
        await store.ingest(telling('c', [['a', 0.9]]).build());
        expect(await shown(store, EVENTS)).toEqual({ a: ['a', 'c'], b: ['b'] });
      }));

    it('that two are one show the first as the second, until they are undone', () =>
      withStore(open, async (store) => {
        await store.ingest(telling('a', []).build());
        await store.ingest(telling('b', []).build());
        const before = await snapshot(store);
        const decider = new Decider(store);
        const { id, ruling } = await decider.decide(judge(A, B, 'SAME'));
        expect(ruling).toEqual(judge(A, B, 'SAME'));
        expect(await shown(store, EVENTS)).toEqual({ b: ['a', 'b'] });
        const asked = { of: A, verdict: null, page: world.page(), count: true };
        expect((await store.judgements(asked)).rows).toMatchObject([{ subjectId: A, objectId: B, changeId: id }]);
        expect((await store.decisions(asked)).rows.map((row) => row.id)).toEqual([id]);
        await decider.undo(id);
        expect(await snapshot(store)).toEqual(before);
      }));

    it('on permissions put their steps into one history', () =>
      withStore(open, async (store) => {
        const { usa, ukraine, biden } = world;
        const builder = (key: string) => new ChangeBuilder(key).mention(usa).mention(ukraine).mention(biden);
        const step = { date: day('2024-05-30') };
        await store.ingest(builder('a').permission(usa.id, ukraine.id, [], step).build());
        await store.ingest(
          builder('b')
            .permission(biden.id, ukraine.id, [], { ...step, status: 'SIGNALLED' })
            .build(),
        );
        const [first, second] = [permissionId(usa.id, ukraine.id, []), permissionId(biden.id, ukraine.id, [])];
        const before = await snapshot(store);
        const decider = new Decider(store);
        const { id } = await decider.decide(judge(second, first, 'SAME'));
        const query = { where: null, order: [], page: world.page(), count: false, options: {} };
        const [steps] = await store.related({ relation: 'steps', parents: [first], ...query });
        expect(steps?.rows.map(({ status }) => status).sort()).toEqual(['GRANTED', 'SIGNALLED']);
        await decider.undo(id);
        expect(await snapshot(store)).toEqual(before);
      }));

    it('refuse what cannot be, by a code for each reason, and then change nothing', () =>
      withStore(open, async (store) => {
        const { usa, ukraine } = world;
        const allowed = new ChangeBuilder('p').mention(usa).mention(ukraine).permission(usa.id, ukraine.id, []);
        for (const change of [telling('a', []), telling('b', []), telling('c', [['a']]), allowed]) {
          await store.ingest(change.build());
        }
        const decider = new Decider(store);
        const different = await decider.decide(judge(A, B, 'DIFFERENT'));
        const made = await decider.decide(judge(eventId('c'), A, 'SAME'));
        const before = await snapshot(store);
        const refused: readonly (readonly [code: string, wish: Wish])[] = [
          ['NOT_FOUND', judge(eventId('nowhere'), A, 'SAME')],
          ['NOT_FOUND', judge(A, eventId('nowhere'), 'UNSURE')],
          ['KINDS_DIFFER', judge(A, permissionId(usa.id, ukraine.id, []), 'SAME')],
          ['SAME_ENTITY', judge(A, A, 'SAME')],
          ['SAME_ENTITY', judge(A, A, 'DIFFERENT')],
          ['SAME_ENTITY', judge(A, C, 'DIFFERENT')],
          ['JUDGED_DIFFERENT', judge(C, B, 'SAME')],
        ];
        for (const [code, wish] of refused) {
          const answer = await decider.decide(wish).catch((error: unknown) => error);
          expect([code, answer instanceof DemarcheError ? answer.code : answer]).toEqual([code, code]);
        }
        expect(await snapshot(store)).toEqual(before);
        await decider.undo(made.id);
        await expect(decider.undo(made.id)).rejects.toMatchObject({ code: 'ALREADY_UNDONE' });
        await decider.undo(different.id);
      }));
  });
}
