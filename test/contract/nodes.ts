import { describe, expect, it } from '@jest/globals';
import { makeId } from '../../src/model/ids.js';
import * as world from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

export function nodeContract(open: OpenStore): void {
  describe('nodes', () => {
    it('gives records in the order of the ids, null for those that are not there', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const ids = [world.said('no comment'), makeId('Person', 'nobody'), world.kremlin.id];
        const found = await store.nodes(ids);
        expect(found.map((node) => node?.id ?? null)).toEqual([world.said('no comment'), null, world.kremlin.id]);
      }));

    it('gives an empty answer to no ids', () =>
      withStore(open, async (store) => {
        expect(await store.nodes([])).toEqual([]);
      }));

    it('folds an entity from all its articles: the earliest record, every form of the name', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const [peskov, usa] = await store.nodes([world.peskov.id, world.usa.id]);
        expect(peskov).toEqual({
          ...world.peskov,
          aliases: ['Dmitri Peskov', 'Mr. Peskov', 'Peskov', 'he'],
        });
        expect(usa).toMatchObject({ name: 'United States', aliases: ['America', 'USA'] });
      }));

    it('gives the words of the earliest report of a statement, and counts copies as one origin', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const [statement] = await store.nodes([world.said('approval was given')]);
        expect(statement).toEqual({
          __typename: 'Statement',
          id: world.said('approval was given'),
          kind: 'DIRECT',
          act: 'CLAIM',
          text: 'approval was given',
          date: '2024-05-29',
          speakerId: world.peskov.id,
          speakerLabel: 'Kremlin spokesman Dmitry Peskov',
          addresseeId: world.biden.id,
          viaIds: [],
          venue: null,
          occasion: null,
          negated: false,
          strength: 'PLAIN',
          condition: null,
          consequence: null,
          origins: 2,
        });
      }));

    it('decides the status of a permission by its last settling step', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const [permission] = await store.nodes([world.permission]);
        expect(permission).toMatchObject({
          status: 'GRANTED_WITH_LIMITS',
          grantorId: world.usa.id,
          granteeId: world.ukraine.id,
          weaponIds: [world.atacms.id],
          area: 'near the border',
          validFrom: '2024-05-30',
          validUntil: null,
          origins: 2,
        });
      }));

    it('gives articles whole, with their text', () =>
      withStore(open, async (store) => {
        await world.fill(store);
        const { article } = world.copyOfSecond();
        expect(await store.nodes([article.id])).toEqual([article]);
      }));
  });
}
