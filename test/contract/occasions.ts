import { describe, expect, it } from '@jest/globals';
import type { ArticleChange } from '../../src/model/article-change.js';
import type { Predicate } from '../../src/store/query.js';
import { ChangeBuilder, day } from '../support/changes.js';
import { articleOf, biden, kremlin, page, paper, peskov, said } from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

/** Told to one outlet, and carried by another. */
const first = (): ArticleChange =>
  new ChangeBuilder('interview', { publishedAt: day('2024-05-30') })
    .mention(peskov)
    .mention(paper)
    .mention(kremlin)
    .statement('told to a paper', {
      speakerId: peskov.id,
      viaIds: [paper.id, kremlin.id],
      venue: 'INTERVIEW',
      occasion: 'an interview with the paper',
      strength: 'CONDITIONAL',
      condition: 'if it rains',
      consequence: 'we stay',
    })
    .statement('told by nobody else', { speakerId: peskov.id, negated: true })
    .edge('REPLIES_TO', said('told by nobody else'), said('told to a paper'))
    .build();

/** The same statement without its occasion, and what came by another way. */
const second = (): ArticleChange =>
  new ChangeBuilder('wire', { publishedAt: day('2024-05-29') })
    .mention(peskov)
    .mention(biden)
    .statement('told to a paper', { speakerId: peskov.id, strength: 'CONDITIONAL' })
    .statement('an answer', { speakerId: biden.id, venue: 'POST' })
    .edge('CONTRADICTS', said('an answer'), said('told to a paper'))
    .build();

const CASES: readonly (readonly [title: string, where: Predicate, found: readonly string[]])[] = [
  ['an outlet', some('via', { field: 'id', op: 'eq', value: paper.id }), ['told to a paper']],
  ['no outlet', { relation: 'via', quantifier: 'none', where: { all: [] } }, ['an answer', 'told by nobody else']],
  ['an occasion', { field: 'venue', op: 'in', value: ['POST', 'SPEECH'] }, ['an answer']],
  ['no occasion', { field: 'venue', op: 'isNull', value: true }, ['told by nobody else']],
  ['how far it is meant', { field: 'strength', op: 'eq', value: 'CONDITIONAL' }, ['told to a paper']],
  ['denial', { field: 'negated', op: 'eq', value: true }, ['told by nobody else']],
  [
    'what it answers',
    some('repliesTo', { field: 'text', op: 'eq', value: 'told to a paper' }),
    ['told by nobody else'],
  ],
  ['what it contradicts', some('contradicts', { field: 'text', op: 'contains', value: 'paper' }), ['an answer']],
  ['what it confirms', some('confirms', { all: [] }), []],
];

function some(relation: string, where: Predicate): Predicate {
  return { relation, quantifier: 'some', where };
}

export function occasionContract(open: OpenStore): void {
  describe('how and on what occasion something was said', () => {
    it('is that of the earliest report which tells it, until its article is taken away', () =>
      withStore(open, async (store) => {
        for (const change of [first(), second()]) await store.ingest(change);
        const told = async () => (await store.nodes([said('told to a paper')]))[0];
        expect(await told()).toMatchObject({
          viaIds: [paper.id, kremlin.id],
          venue: 'INTERVIEW',
          occasion: 'an interview with the paper',
          strength: 'CONDITIONAL',
          condition: null,
        });
        await store.retract(articleOf(first()));
        expect(await told()).toMatchObject({ viaIds: [], venue: null, occasion: null });
      }));

    it('is what statements are found by', () =>
      withStore(open, async (store) => {
        for (const change of [first(), second()]) await store.ingest(change);
        for (const [title, where, expected] of CASES) {
          const { rows } = await store.list({ kind: 'Statement', where, order: [], page: page(), count: false });
          const found = rows.flatMap(({ node }) => (node.__typename === 'Statement' ? [node.text] : []));
          expect({ title, found: found.sort() }).toEqual({ title, found: [...expected].sort() });
        }
      }));

    it('tells how statements stand to each other, from both ends, until the article is taken away', () =>
      withStore(open, async (store) => {
        for (const change of [first(), second()]) await store.ingest(change);
        const tiesOf = async (text: string): Promise<unknown[]> => {
          const parents = [said(text)];
          const query = { parents, where: null, order: [], page: page(), count: true, options: {} } as const;
          const [ties] = await store.related({ ...query, relation: 'ties' });
          expect(ties?.total).toBe(ties?.rows.length);
          return ties?.rows.map(({ type, direction, statement }) => [type, direction, statement.text]) ?? [];
        };
        expect(await tiesOf('told to a paper')).toEqual([
          ['REPLIES_TO', 'IN', 'told by nobody else'],
          ['CONTRADICTS', 'IN', 'an answer'],
        ]);
        expect(await tiesOf('told by nobody else')).toEqual([['REPLIES_TO', 'OUT', 'told to a paper']]);
        expect(await tiesOf('an answer')).toEqual([['CONTRADICTS', 'OUT', 'told to a paper']]);
        await store.retract(articleOf(second()));
        expect(await tiesOf('told to a paper')).toEqual([['REPLIES_TO', 'IN', 'told by nobody else']]);
      }));

    it('has no ties of what is no statement', () =>
      withStore(open, async (store) => {
        await store.ingest(first());
        const query = { where: null, order: [], page: page(), count: false, options: {} } as const;
        const [ties] = await store.related({ ...query, relation: 'ties', parents: [peskov.id] });
        expect(ties?.rows).toEqual([]);
      }));

    it('ties the statement to whom it came through', () =>
      withStore(open, async (store) => {
        await store.ingest(first());
        const { edges } = await store.expand({ ids: [said('told to a paper')], perNode: 20 });
        const ways = edges.filter(({ type }) => type === 'TOLD_THROUGH').map(({ toId }) => toId);
        expect(ways.sort()).toEqual([kremlin.id, paper.id].sort());
      }));
  });
}
