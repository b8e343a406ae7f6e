import { describe, expect, it } from '@jest/globals';
import { NODE_KINDS, type NodeKind } from '../../src/model/vocabulary.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { CANDIDATES_PER_KIND } from '../../src/store/search-keys.js';
import { ChangeBuilder, person } from '../support/changes.js';
import * as world from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

async function found(store: GraphStore, text: string, kinds: readonly NodeKind[] = NODE_KINDS): Promise<string[]> {
  const { nodes } = await store.search({ text, kinds });
  return nodes.map((node) =>
    'name' in node ? node.name : 'text' in node && 'act' in node ? node.text : node.__typename,
  );
}

export function searchContract(open: OpenStore): void {
  const filled = <T>(work: (store: GraphStore) => Promise<T>): Promise<T> =>
    withStore(open, async (store) => {
      await world.fill(store);
      return work(store);
    });

  describe('search', () => {
    it.each<[string, string, readonly string[]]>([
      ['whole words of a name', 'dmitry peskov', ['Dmitry Peskov']],
      ['the beginnings of words', 'dmi pes', ['Dmitry Peskov']],
      ['aliases', 'america', ['United States']],
      ['other marks and case', 'ERICA nandu', ['Érica Ñandú']],
      ['one letter missing', 'Peskv', ['Dmitry Peskov']],
      ['one letter too many', 'Pesskov', ['Dmitry Peskov']],
      ['one letter wrong, also the first', 'Beskov', ['Dmitry Peskov']],
      ['two letters swapped', 'Peksov', ['Dmitry Peskov']],
      ['words of statements', 'approval given', ['approval was given', 'Article']],
      ['topics', 'range', ['Long-range strikes']],
      ['triggers of events, and topics', 'strike', ['Event', 'Long-range strikes']],
      ['conditions of permissions', 'border', ['Permission']],
    ])('finds by %s', (_, text, expected) =>
      filled(async (store) => expect(await found(store, text)).toEqual(expected)),
    );

    it.each<[string, string]>([
      ['two letters wrong', 'Bezkov'],
      ['a letter wrong in a short word', 'jue'],
      ['a letter wrong in a statement', 'aproval'],
      ['a word that is not there', 'dmitry medvedev'],
      ['the middle of a word', 'esko'],
      ['no words', ' … '],
      ['signs that mean something to a search engine', '" OR * : ( -'],
    ])('does not find by %s', (_, text) => filled(async (store) => expect(await found(store, text)).toEqual([])));

    it('keeps to the kinds asked for, in the order of the vocabulary', () =>
      filled(async (store) => {
        expect(await found(store, 'kremlin')).toEqual(['The Kremlin', 'Article']);
        expect(await found(store, 'kremlin', ['Article', 'Person'])).toEqual(['Article']);
        expect(await found(store, 'kremlin', [])).toEqual([]);
      }));

    it('gives of each kind the exact name first, then those in most articles, and says that there are more', () =>
      withStore(open, async (store) => {
        const people = Array.from({ length: CANDIDATES_PER_KIND + 2 }, (_, i) => person(`Anna Number${i}`));
        const builder = new ChangeBuilder('many');
        for (const record of people) builder.mention(record);
        await store.ingest(builder.bring(person('Anna')).build());
        const often = person('Anna Number7');
        await store.ingest(new ChangeBuilder('again').mention(often).build());
        const { nodes, truncated } = await store.search({ text: 'anna', kinds: ['Person'] });
        expect(nodes).toHaveLength(CANDIDATES_PER_KIND);
        expect(truncated).toBe(true);
        expect(nodes.slice(0, 2).map((node) => ('name' in node ? node.name : null))).toEqual(['Anna', 'Anna Number7']);
      }));

    it('forgets the words of what was retracted', () =>
      filled(async (store) => {
        await store.retract(world.articleOf(world.undatedArticle()));
        expect(await found(store, 'nandu')).toEqual([]);
        await store.retract(world.articleOf(world.copyOfSecond()));
        expect(await found(store, 'dmitri', ['Person'])).toEqual(['Dmitry Peskov']);
        await store.retract(world.articleOf(world.secondArticle()));
        expect(await found(store, 'america')).toEqual([]);
      }));
  });
}
