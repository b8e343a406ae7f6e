import { describe, expect, it } from '@jest/globals';
import { changeId, type Wish } from '../../src/model/decision.js';
import { DemarcheError } from '../../src/model/errors.js';
import { type EntityId, makeId } from '../../src/model/ids.js';
import { articleId, ChangeBuilder } from '../support/changes.js';
import { Decider } from '../support/deciding.js';
import { snapshot } from '../support/snapshot.js';
import * as world from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

const nobody = makeId('Person', 'nobody');
const all = { of: null, verdict: null, page: world.page(), count: true } as const;

const REFUSED: readonly (readonly [why: string, code: string, wish: Wish])[] = [
  ['an unknown survivor', 'NOT_FOUND', { kind: 'MERGE', survivorId: nobody, absorbedIds: [world.biden.id] }],
  ['an unknown other', 'NOT_FOUND', { kind: 'MERGE', survivorId: world.biden.id, absorbedIds: [nobody] }],
  ['an entity with itself', 'SAME_ENTITY', merge(world.biden.id, world.biden.id)],
  ['a person and a place', 'KINDS_DIFFER', merge(world.biden.id, world.usa.id)],
  ['two of one merger that are one', 'SAME_ENTITY', merge(world.peskov.id, world.biden.id, world.biden.id)],
  [
    'a judgement on nobody',
    'NOT_FOUND',
    { kind: 'JUDGE', subjectId: world.biden.id, objectId: nobody, verdict: 'UNSURE' },
  ],
  [
    'a judgement that one is different from itself',
    'SAME_ENTITY',
    { kind: 'JUDGE', subjectId: world.biden.id, objectId: world.biden.id, verdict: 'DIFFERENT' },
  ],
  ['an alias of nobody', 'NOT_FOUND', { kind: 'ALIAS', entityId: nobody, alias: 'X' }],
  ['a split of nobody', 'NOT_FOUND', split(nobody, { articleIds: [articleId('first')] })],
  ['a split of no articles', 'SPLIT_IMPOSSIBLE', split(world.peskov.id, {})],
  [
    'a split by an article that is not there',
    'SPLIT_IMPOSSIBLE',
    split(world.peskov.id, { articleIds: [articleId('x')] }),
  ],
  [
    'a split by an article that does not mention it',
    'SPLIT_IMPOSSIBLE',
    split(world.biden.id, { articleIds: [articleId('second')] }),
  ],
  ['a split that leaves nothing', 'SPLIT_IMPOSSIBLE', split(world.biden.id, { articleIds: [articleId('first')] })],
  [
    'a split of a member that was not merged',
    'SPLIT_IMPOSSIBLE',
    split(world.peskov.id, { memberIds: [world.biden.id] }),
  ],
  ['undoing what never was', 'NOT_FOUND', { kind: 'UNDO', undoneId: changeId('never') }],
];

function merge(survivorId: EntityId, ...absorbedIds: readonly EntityId[]): Wish {
  return { kind: 'MERGE', survivorId, absorbedIds };
}

function split(entityId: EntityId, more: Partial<Extract<Wish, { kind: 'SPLIT' }>>): Wish {
  return { kind: 'SPLIT', entityId, articleIds: [], memberIds: [], name: null, ...more };
}

export function judgeContract(open: OpenStore): void {
  describe('decisions', () => {
    it('refuse what cannot be, by a code for each reason, and then change nothing', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const before = await snapshot(store);
        const decider = new Decider(store);
        const codes: (readonly [string, unknown])[] = [];
        for (const [why, , wish] of REFUSED) {
          const answer = await decider.decide(wish).catch((error: unknown) => error);
          codes.push([why, answer instanceof DemarcheError ? answer.code : answer]);
        }
        expect(codes).toEqual(REFUSED.map(([why, code]) => [why, code]));
        expect(await snapshot(store)).toEqual(before);
        expect((await store.decisions(all)).rows).toEqual([]);
      }));

    it('are recorded with who, when and why, newest first', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const decider = new Decider(store);
        const merger = await decider.merge(world.peskov.id, world.biden.id);
        const alias = await decider.addAlias(world.usa.id, 'The States');
        const undoing = await decider.undo(merger.id);
        const { rows, total } = await store.decisions(all);
        expect(rows.map(({ sort: _, rowId: __, ...decision }) => decision)).toEqual([
          undoing,
          alias,
          { ...merger, undoneBy: undoing.id },
        ]);
        expect(rows[0]).toMatchObject({
          by: 'person:Ann',
          reason: 'as their lives show',
          at: '2024-07-01T08:03:00.000Z',
        });
        expect(total).toBe(3);
      }));

    it('are given of one entity, and of what was merged into it, page by page', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const decider = new Decider(store);
        await decider.addAlias(world.usa.id, 'The States');
        const unsure = await decider.judge(world.biden.id, world.peskov.id, 'UNSURE');
        const merger = await decider.merge(world.peskov.id, world.biden.id);
        const of = { of: world.peskov.id, count: true };
        const first = await store.decisions({ ...of, page: world.page({ limit: 1 }) });
        expect([first.rows.map(({ id }) => id), first.hasMore, first.total]).toEqual([[merger.id], true, 2]);
        const after = first.rows[0] ?? null;
        const rest = await store.decisions({ ...of, page: world.page({ after }) });
        expect([rest.rows.map(({ id }) => id), rest.hasMore]).toEqual([[unsure.id], false]);
        const last = await store.decisions({ ...of, page: world.page({ limit: 1, backward: true }) });
        expect([last.rows.map(({ id }) => id), last.hasMore]).toEqual([[unsure.id], true]);
      }));

    it('have ids of their own', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const request = new Decider(store).request(merge(world.peskov.id, world.biden.id));
        await store.decide(request);
        await expect(
          store.decide({ ...request, wish: { kind: 'ALIAS', entityId: world.usa.id, alias: 'A' } }),
        ).rejects.toMatchObject({
          code: 'STORE_CONFLICT',
        });
      }));

    it('cannot be undone twice, and an undoing not at all', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const decider = new Decider(store);
        const { id } = await decider.merge(world.peskov.id, world.biden.id);
        const undoing = await decider.undo(id);
        await expect(decider.undo(id)).rejects.toMatchObject({ code: 'ALREADY_UNDONE' });
        await expect(decider.undo(undoing.id)).rejects.toMatchObject({ code: 'NOT_UNDOABLE' });
      }));

    it('cannot be undone while a later one rests on them', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        await store.ingest(new ChangeBuilder('more').mention(world.russia).build());
        const decider = new Decider(store);
        await decider.merge(world.russia.id, world.usa.id);
        const separation = await decider.separate(world.russia.id, world.usa.id);
        const merger = await decider.merge(world.ukraine.id, world.usa.id);
        await expect(decider.undo(separation.id)).rejects.toMatchObject({ code: 'NOT_UNDOABLE' });
        await decider.undo(merger.id);
        await decider.undo(separation.id);
        const [usa] = await store.nodes([world.usa.id]);
        expect(usa?.id).toBe(world.russia.id);
      }));
  });

  describe('judgements', () => {
    it('that two are different keep them from being merged, whatever was merged into either', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const decider = new Decider(store);
        const { id } = await decider.judge(world.usa.id, world.ukraine.id, 'DIFFERENT');
        await expect(decider.merge(world.ukraine.id, world.usa.id)).rejects.toMatchObject({ code: 'JUDGED_DIFFERENT' });
        await decider.merge(world.russia.id, world.usa.id);
        await expect(decider.merge(world.ukraine.id, world.russia.id)).rejects.toMatchObject({
          code: 'JUDGED_DIFFERENT',
        });
        await decider.undo(id);
        await decider.merge(world.ukraine.id, world.russia.id);
      }));

    it('that two are one merge them into the one that more articles mention', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const { ruling } = await new Decider(store).judge(world.biden.id, world.peskov.id, 'SAME');
        expect(ruling).toEqual({ kind: 'MERGE', survivorId: world.peskov.id, absorbedIds: [world.biden.id] });
      }));

    it('of rules and of people are found by either side and by verdict, as long as they hold', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const decider = new Decider(store);
        const { id } = await decider.judge(world.usa.id, world.ukraine.id, 'DIFFERENT');
        const shown = async (more: object) =>
          (await store.judgements({ ...all, ...more })).rows.map(({ verdict, by, at }) => [verdict, by, at]);
        const [rule, persons] = [
          ['SAME', 'rule:test', '2024-06-01T00:00:00.000Z'],
          ['DIFFERENT', 'person:Ann', '2024-07-01T08:01:00.000Z'],
        ];
        expect(await shown({})).toEqual([persons, rule]);
        expect(await shown({ of: world.ukraine.id })).toEqual([persons]);
        expect(await shown({ of: world.biden.id })).toEqual([rule]);
        expect(await shown({ verdict: 'SAME' })).toEqual([rule]);
        await decider.undo(id);
        expect(await shown({})).toEqual([rule]);
        await store.retract(articleId('first'));
        expect(await shown({})).toEqual([]);
      }));
  });
}
