import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { IngestPort } from '../../src/graphql/index.js';
import { changeId } from '../../src/model/decision.js';
import { articleOf, atacms, biden, fill, kremlin, peskov, said, secondArticle, usa } from '../contract/small-world.js';
import { openTestSqlite } from '../contract/sqlite.js';
import type { OpenStore } from '../contract/store-factory.js';
import { Asker } from '../support/asking.js';
import { articleId, ChangeBuilder, eventId, person } from '../support/changes.js';
import { MemoryStore } from '../support/memory-store.js';
import { snapshot } from '../support/snapshot.js';

const STORES: Readonly<Record<string, OpenStore>> = {
  oracle: async () => ({ store: new MemoryStore(), close: async () => undefined }),
  SQLite: openTestSqlite,
};

const CHANGE =
  'id kind by reason at undoneById undoesId entityId entity { id name } otherIds others { id } verdict alias part { id name } articles { id }';
const MERGE = `mutation Merge($survivor: ID!, $absorbed: [ID!]!) {
  mergeEntities(survivor: $survivor, absorbed: $absorbed, reason: " the same man ", by: "Ann") { ${CHANGE} } }`;
const UNDO = `mutation Undo($id: ID!) { undo(changeId: $id, reason: "a mistake") { ${CHANGE} } }`;

const ingest: IngestPort = { ingest: () => Promise.reject(new Error('not here')), retract: async () => null };

describe.each(Object.entries(STORES))('deciding who is who, over %s', (_, open) => {
  let asker: Asker;
  let made = 0;
  let close: () => Promise<void>;
  beforeEach(async () => {
    const opened = await open();
    await fill(opened.store);
    made = 0;
    const newChangeId = () => {
      made += 1;
      return changeId('change', String(made));
    };
    asker = new Asker(opened.store, { ingest, newChangeId, now: () => '2024-07-01T08:00:00.000Z' });
    close = opened.close;
  });
  afterEach(() => close());

  test('a merger shows what both said under one, and undoing it shows the graph of before', async () => {
    const before = await snapshot(asker.store);
    const { mergeEntities } = await asker.data<{ mergeEntities: { id: string } }>(MERGE, {
      survivor: peskov.id,
      absorbed: [biden.id],
    });
    expect(mergeEntities).toEqual({
      id: changeId('change', '1'),
      kind: 'MERGE',
      by: 'person:Ann',
      reason: 'the same man',
      at: '2024-07-01T08:00:00.000Z',
      undoneById: null,
      undoesId: null,
      entityId: peskov.id,
      entity: { id: peskov.id, name: 'Dmitry Peskov' },
      otherIds: [biden.id],
      others: [{ id: peskov.id }],
      verdict: 'SAME',
      alias: null,
      part: null,
      articles: [],
    });
    const shown = await asker.data(`{
      node(id: "${biden.id}") { id ... on Person { name otherIds statements { totalCount } } }
      person(id: "${biden.id}") { id }
      statements(filter: { speaker: { id: { eq: "${biden.id}" } } }) { totalCount }
      path(from: "${biden.id}", to: "${peskov.id}") { length nodes { id } }
      subgraph(seeds: ["${biden.id}", "${peskov.id}"], depth: 0) { nodes { id } missing }
    }`);
    expect(shown).toEqual({
      node: { id: peskov.id, name: 'Dmitry Peskov', otherIds: [biden.id], statements: { totalCount: 3 } },
      person: { id: peskov.id },
      statements: { totalCount: 3 },
      path: { length: 0, nodes: [{ id: peskov.id }] },
      subgraph: { nodes: [{ id: peskov.id }], missing: [] },
    });
    const { undo } = await asker.data(UNDO, { id: mergeEntities.id });
    expect(undo).toMatchObject({ kind: 'UNDO', by: 'person:anonymous', undoesId: mergeEntities.id, entity: null });
    expect(await snapshot(asker.store)).toEqual(before);
    const { changes } = await asker.data('{ changes { totalCount nodes { id kind undoneById } } }');
    expect(changes).toEqual({
      totalCount: 2,
      nodes: [
        { id: mergeEntities.id, kind: 'MERGE', undoneById: changeId('change', '2') },
        { id: changeId('change', '2'), kind: 'UNDO', undoneById: null },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    });
  });

  test('a split gives articles an entity of their own', async () => {
    const { splitEntity } = await asker.data<{ splitEntity: { part: { id: string } } }>(
      `mutation Split($id: ID!, $articles: [ID!]) {
        splitEntity(id: $id, articles: $articles, name: "Another Peskov", reason: "his brother") { ${CHANGE} } }`,
      { id: peskov.id, articles: [articleOf(secondArticle())] },
    );
    expect(splitEntity).toMatchObject({
      kind: 'SPLIT',
      verdict: 'DIFFERENT',
      part: { name: 'Another Peskov' },
      articles: [{ id: articleOf(secondArticle()) }],
    });
    const { node } = await asker.data(
      `{ node(id: "${splitEntity.part.id}") { ... on Person { name mentions { nodes { words } } } } }`,
    );
    expect(node).toEqual({ name: 'Another Peskov', mentions: { nodes: [{ words: 'Peskov' }] } });
  });

  test('members are separated again', async () => {
    await asker.data(MERGE, { survivor: peskov.id, absorbed: [biden.id] });
    const { splitEntity } = await asker.data(
      `mutation { splitEntity(id: "${peskov.id}", members: ["${biden.id}"], reason: "two men") { ${CHANGE} } }`,
    );
    expect(splitEntity).toMatchObject({ otherIds: [biden.id], others: [{ id: biden.id }], part: null });
  });

  test('an alias is found by the search', async () => {
    const { addAlias } = await asker.data(
      `mutation { addAlias(id: "${usa.id}", alias: "Uncle Sam", reason: "a nickname") { kind alias entity { aliases } } }`,
    );
    expect(addAlias).toEqual({
      kind: 'ALIAS',
      alias: 'Uncle Sam',
      entity: { aliases: ['America', 'USA', 'Uncle Sam'] },
    });
    const { search } = await asker.data('{ search(text: "uncle") { nodes { id } } }');
    expect(search).toEqual({ nodes: [{ id: usa.id }] });
  });

  test('judgements of people and rules are listed, by node, by verdict and page by page', async () => {
    await asker.data(
      `mutation { judge(a: "${peskov.id}", b: "${biden.id}", verdict: DIFFERENT, reason: "two men") { id kind verdict } }`,
    );
    const { judgements } = await asker.data<{ judgements: { pageInfo: { endCursor: string } } }>(
      `{ judgements(of: "${biden.id}", first: 1) { totalCount pageInfo { hasNextPage endCursor }
        nodes { verdict by reason score at subject { id } object { id } changeId article { id } } } }`,
    );
    expect(judgements).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [
        {
          verdict: 'DIFFERENT',
          by: 'person:anonymous',
          reason: 'two men',
          score: 1,
          at: '2024-07-01T08:00:00.000Z',
          subject: { id: peskov.id },
          object: { id: biden.id },
          changeId: changeId('change', '1'),
          article: null,
        },
      ],
    });
    const rest = await asker.data(
      `{ judgements(of: "${biden.id}", after: "${judgements.pageInfo.endCursor}") { nodes { verdict by changeId article { id } } } }`,
    );
    expect(rest).toEqual({
      judgements: {
        nodes: [{ verdict: 'SAME', by: 'rule:test', changeId: null, article: { id: articleId('first') } }],
      },
    });
    expect(await asker.data('{ judgements(verdict: SAME) { totalCount } }')).toEqual({ judgements: { totalCount: 1 } });
  });

  test.each([
    ['a person and a place', 'KINDS_DIFFER', () => ({ survivor: peskov.id, absorbed: [usa.id] })],
    ['an entity and itself', 'SAME_ENTITY', () => ({ survivor: peskov.id, absorbed: [peskov.id] })],
    ['one that is not there', 'NOT_FOUND', () => ({ survivor: person('nobody').id, absorbed: [biden.id] })],
    ['a statement', 'BAD_USER_INPUT', () => ({ survivor: said('no comment'), absorbed: [biden.id] })],
    ['nobody', 'BAD_USER_INPUT', () => ({ survivor: peskov.id, absorbed: [] })],
  ])('merging %s is refused: %s', async (__, code, variables) => {
    expect((await asker.fault(MERGE, variables())).extensions?.code).toBe(code);
  });

  test('undoing twice, or what is no change, is refused', async () => {
    await asker.data(MERGE, { survivor: peskov.id, absorbed: [biden.id] });
    await asker.data(UNDO, { id: changeId('change', '1') });
    expect((await asker.fault(UNDO, { id: changeId('change', '1') })).extensions?.code).toBe('ALREADY_UNDONE');
    expect((await asker.fault(UNDO, { id: changeId('never') })).extensions?.code).toBe('NOT_FOUND');
    expect((await asker.fault(UNDO, { id: 'chg_x' })).extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'changeId',
    });
  });

  test('two that were judged different are not merged', async () => {
    await asker.data(
      `mutation { judge(a: "${peskov.id}", b: "${biden.id}", verdict: DIFFERENT, reason: "two men") { id } }`,
    );
    const { extensions } = await asker.fault(MERGE, { survivor: biden.id, absorbed: [peskov.id] });
    expect(extensions?.code).toBe('JUDGED_DIFFERENT');
  });

  test.each([
    ['a blank reason', `addAlias(id: "${usa.id}", alias: "A", reason: " ") { id }`, 'reason'],
    ['a blank alias', `addAlias(id: "${usa.id}", alias: " ", reason: "x") { id }`, 'alias'],
    [
      'articles and members together',
      `splitEntity(id: "${usa.id}", articles: ["${articleId('a')}"], members: ["${usa.id}"], reason: "x") { id }`,
      'members',
    ],
    ['no articles', `splitEntity(id: "${usa.id}", articles: [], reason: "x") { id }`, 'articles'],
    [
      'an article that is a weapon',
      `splitEntity(id: "${usa.id}", articles: ["${atacms.id}"], reason: "x") { id }`,
      'articles',
    ],
  ])('%s is refused', async (__, field, where) => {
    const { extensions } = await asker.fault(`mutation { ${field} }`);
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: where });
  });

  test('two events that a person judges to be one are shown as one, with both accounts and why, until that is undone', async () => {
    for (const key of ['raid', 'attack']) {
      const numbers = [{ kind: 'KILLED', value: key.length, bound: 'EXACTLY', words: 'dead' }] as const;
      await asker.store.ingest(new ChangeBuilder(key).event(key, { numbers }).build());
    }
    const before = await snapshot(asker.store);
    const { judge } = await asker.data<{ judge: { id: string } }>(`mutation {
      judge(a: "${eventId('raid')}", b: "${eventId('attack')}", verdict: SAME, reason: "one night") {
        id kind verdict entityId factIds facts { id } } }`);
    expect(judge).toEqual({
      id: judge.id,
      kind: 'JUDGE_FACTS',
      verdict: 'SAME',
      entityId: null,
      factIds: [eventId('raid'), eventId('attack')],
      facts: [{ id: eventId('attack') }, { id: eventId('attack') }],
    });
    const shown = await asker.data(`{ event(id: "${eventId('raid')}") {
      id otherIds origins
      accounts { totalCount nodes { eventId numbers { value } evidence { words } judgements { verdict by reason changeId } } } } }`);
    const judgements = [{ verdict: 'SAME', by: 'person:anonymous', reason: 'one night', changeId: judge.id }];
    const account = (key: string) => ({
      eventId: eventId(key),
      numbers: [{ value: key.length }],
      evidence: { words: key },
      judgements,
    });
    expect(shown).toMatchObject({
      event: { id: eventId('attack'), otherIds: [eventId('raid')], origins: 2, accounts: { totalCount: 2 } },
    });
    const { event } = shown as { event: { accounts: { nodes: readonly { eventId: string }[] } } };
    expect([...event.accounts.nodes].sort((a, b) => (a.eventId < b.eventId ? -1 : 1))).toEqual(
      ['raid', 'attack'].map(account).sort((a, b) => (a.eventId < b.eventId ? -1 : 1)),
    );
    await asker.data(UNDO, { id: judge.id });
    expect(await snapshot(asker.store)).toEqual(before);
  });

  test('an event and a person cannot be one', async () => {
    await asker.store.ingest(new ChangeBuilder('raid').event('raid').build());
    const { extensions } = await asker.fault(
      `mutation { judge(a: "${eventId('raid')}", b: "${biden.id}", verdict: SAME, reason: "x") { id } }`,
    );
    expect(extensions?.code).toBe('KINDS_DIFFER');
  });

  test('nothing is decided where the service only answers', async () => {
    const reader = new Asker(asker.store);
    const { extensions } = await reader.fault(MERGE, { survivor: peskov.id, absorbed: [biden.id] });
    expect(extensions?.code).toBe('CONFIGURATION');
    expect(await reader.data(`{ organization(id: "${kremlin.id}") { otherIds } changes { totalCount } }`)).toEqual({
      organization: { otherIds: [] },
      changes: { totalCount: 0 },
    });
  });
});
