import { describe, expect, it, test } from '@jest/globals';
import type { EntityFact, PermissionFact } from '../../src/model/article-facts.js';
import { makeId } from '../../src/model/ids.js';
import { day } from '../support/changes.js';
import { Decider } from '../support/deciding.js';
import { entity, FactsOf } from '../support/facts.js';
import { MemoryStore } from '../support/memory-store.js';
import { resolveFacts } from '../support/resolving.js';

const country = (id: string, code: string): EntityFact =>
  entity(id, { kind: 'Place', key: `country:${code}`, placeKind: 'COUNTRY' });
const described = (name: string): EntityFact => entity(name, { kind: 'WeaponSystem', named: false });
const ENTITIES = [
  country('usa', 'usa'),
  country('ukraine', 'ukr'),
  country('poland', 'pol'),
  entity('white-house', { kind: 'Organization', key: 'government:usa', organizationKind: 'GOVERNMENT' }),
  entity('atacms', { kind: 'WeaponSystem', name: 'ATACMS', key: 'weapon:atacms', weaponClass: 'MISSILE' }),
  entity('himars', { kind: 'WeaponSystem', name: 'HIMARS', key: 'weapon:himars', weaponClass: 'ARTILLERY' }),
  entity('harm', { kind: 'WeaponSystem', name: 'HARM', key: 'weapon:harm', weaponClass: 'MISSILE' }),
  entity('aargm', { kind: 'WeaponSystem', name: 'AARGM-ER', key: 'weapon:aargm-er', weaponClass: 'MISSILE' }),
  described('American weapons'),
  described('US-supplied weapons'),
  described('long-range missiles'),
  described('longer-range rockets'),
  described('drones'),
  entity('biden', { name: 'Joe Biden', key: 'person:joe-biden' }),
];

async function permissionOf(opening: string, more: Partial<PermissionFact>) {
  const facts = new FactsOf({ text: `${opening} Washington allowed Kyiv to fire them. Nobody said when.` });
  const change = await resolveFacts(
    facts.text,
    facts.facts({ entities: ENTITIES, permissions: [facts.permission('p1', 'allowed Kyiv to fire them', more)] }),
  );
  return { change, permission: change.permissions[0] };
}

test.each<[string, Partial<PermissionFact>, Partial<PermissionFact>]>([
  ['the same system', { weapon: 'atacms' }, { weapon: 'atacms' }],
  ['another step', { weapon: 'atacms', status: 'REQUESTED' }, { weapon: 'atacms', status: 'GRANTED' }],
  ['the country or its government', { grantor: 'usa' }, { grantor: 'white-house' }],
  ['weapons in general', { weapon: 'American weapons' }, { weapon: 'US-supplied weapons' }],
  ['weapons in general, or none mentioned', { weapon: 'American weapons' }, { weapon: null }],
  ['one sort of weapons', { weapon: 'long-range missiles' }, { weapon: 'longer-range rockets' }],
])('steps of several articles join into one permission: %s', async (_, a, b) => {
  const [first, second] = [await permissionOf('It rained.', a), await permissionOf('It was dry.', b)];
  expect(first.permission?.id).toBeDefined();
  expect(second.permission?.id).toBe(first.permission?.id);
  expect(second.permission?.grantorId).toBe(first.permission?.grantorId);
});

test.each<[string, Partial<PermissionFact>, Partial<PermissionFact>]>([
  ['another system', { weapon: 'atacms' }, { weapon: 'himars' }],
  ['a system and weapons in general', { weapon: 'atacms' }, { weapon: 'American weapons' }],
  ['another sort', { weapon: 'long-range missiles' }, { weapon: 'drones' }],
  ['another grantor', { grantor: 'usa' }, { grantor: 'poland' }],
  ['another grantee', { grantee: 'ukraine' }, { grantee: 'poland' }],
])('permissions differ: %s', async (_, a, b) => {
  const [first, second] = [await permissionOf('It rained.', a), await permissionOf('It was dry.', b)];
  expect(second.permission?.id).not.toBe(first.permission?.id);
});

test('steps of which one names no weapon join the first that does, of the same two', async () => {
  const facts = new FactsOf({
    text: 'Kyiv had asked for months. Washington allowed ATACMS. It allowed HIMARS. Warsaw allowed nothing.',
  });
  const step = (id: string, words: string, more: Partial<PermissionFact>) => facts.permission(id, words, more);
  const { permissions } = await resolveFacts(
    facts.text,
    facts.facts({
      entities: ENTITIES,
      permissions: [
        step('p1', 'Kyiv had asked for months', { weapon: null, status: 'REQUESTED' }),
        step('p2', 'Washington allowed ATACMS', { weapon: 'atacms' }),
        step('p3', 'It allowed HIMARS', { weapon: 'himars' }),
        step('p4', 'Warsaw allowed nothing', { weapon: null, grantor: 'poland', status: 'DENIED' }),
      ],
    }),
  );
  const told = permissions.map(({ reports }) => reports.map(({ evidence, status }) => `${status}: ${evidence.words}`));
  expect(told).toEqual([
    ['REQUESTED: Kyiv had asked for months', 'GRANTED: Washington allowed ATACMS'],
    ['GRANTED: It allowed HIMARS'],
    ['DENIED: Warsaw allowed nothing'],
  ]);
});

test('steps on a variant and on its family make one history, by a judgement that can be overruled', async () => {
  const store = new MemoryStore();
  const [family, variant] = [
    await permissionOf('It rained.', { weapon: 'harm' }),
    await permissionOf('It was dry.', { weapon: 'aargm' }),
  ];
  for (const { change } of [variant, family]) await store.ingest(change);
  const [first, second] = [family.permission?.id, variant.permission?.id];
  if (first === undefined || second === undefined) throw new Error('there are no permissions');
  expect(second).not.toBe(first);
  const [shown] = await store.nodes([second]);
  expect(shown).toMatchObject({ id: first, origins: 2 });
  const [judgements] = await store.judgementsOn([second]);
  expect(judgements).toMatchObject([{ by: 'rule:weapon-family', reason: 'AARGM-ER is of the family AGM-88 HARM' }]);
  await new Decider(store).judgeFacts(second, first, 'DIFFERENT');
  expect((await store.nodes([first, second])).map((node) => node?.id)).toEqual([first, second]);
});

describe('a permission', () => {
  it('has steps with evidence, status and who says so', async () => {
    const { permission } = await permissionOf('It rained.', {
      status: 'REQUESTED',
      date: day('2024-05-13'),
      requestedBy: 'ukraine',
    });
    expect(permission?.reports).toEqual([
      expect.objectContaining({
        status: 'REQUESTED',
        date: '2024-05-13',
        attributedToId: makeId('Place', 'key', 'country:ukr'),
        evidence: expect.objectContaining({ words: 'allowed Kyiv to fire them', rule: 'test' }),
      }),
    ]);
  });

  it('covers the sort of weapons that are only described, and none where none are mentioned', async () => {
    const { change, permission } = await permissionOf('It rained.', { weapon: 'longer-range rockets' });
    const sort = change.entities.find(({ record }) => record.id === permission?.weaponIds[0]);
    expect(sort?.record).toMatchObject({ name: 'long-range weapons', generic: true, named: false, articleId: null });
    expect((await permissionOf('It rained.', { weapon: null })).permission?.weaponIds).toEqual([]);
  });

  it('is backed by the statement it is told in, which is about it', async () => {
    const facts = new FactsOf({ text: 'Biden said Washington allowed Kyiv to fire them. Nobody said when.' });
    const { edges, permissions, statements } = await resolveFacts(
      facts.text,
      facts.facts({
        entities: ENTITIES,
        statements: [facts.statement('s1', 'biden', 'Washington allowed Kyiv to fire them')],
        permissions: [facts.permission('p1', 'Washington allowed Kyiv to fire them', { source: 's1' })],
      }),
    );
    const [permission, statement] = [permissions[0], statements[0]];
    expect(permission?.reports[0]?.sourceId).toBe(statement?.id);
    const ties = edges.map(({ type, fromId, toId }) => `${type} ${fromId} ${toId}`);
    expect(ties).toContain(`BACKED_BY ${permission?.id} ${statement?.id}`);
    expect(ties).toContain(`ABOUT ${statement?.id} ${permission?.id}`);
  });

  it('is none of a state to itself, or with a party the article has not', async () => {
    expect((await permissionOf('It rained.', { grantor: 'usa', grantee: 'white-house' })).permission).toBeUndefined();
    expect((await permissionOf('It rained.', { grantor: 'nobody' })).permission).toBeUndefined();
  });
});

describe('the step that a headline tells', () => {
  const HEADLINE = 'Washington allows Kyiv to fire them';
  const BODY = 'Washington has allowed Kyiv to fire them near the border only';
  const statuses = async (head: Partial<PermissionFact>, body: Partial<PermissionFact>) => {
    const facts = new FactsOf({ title: HEADLINE, text: `${HEADLINE}\n\n${BODY}, officials said. Nobody said when.` });
    const { permissions } = await resolveFacts(
      facts.text,
      facts.facts({
        entities: ENTITIES,
        permissions: [facts.permission('p1', HEADLINE, head), facts.permission('p2', BODY, body)],
      }),
    );
    return permissions.flatMap(({ reports }) => reports.map(({ status }) => status));
  };

  it('has the limits that the text below it names', async () => {
    expect(await statuses({}, { status: 'GRANTED_WITH_LIMITS' })).toEqual([
      'GRANTED_WITH_LIMITS',
      'GRANTED_WITH_LIMITS',
    ]);
  });

  it.each<[string, Partial<PermissionFact>, Partial<PermissionFact>]>([
    ['where the text names none', {}, { status: 'GRANTED' }],
    ['where it has a day of its own', { date: day('2024-06-20') }, { status: 'GRANTED_WITH_LIMITS' }],
    ['where it tells of a refusal', { status: 'DENIED' }, { status: 'GRANTED_WITH_LIMITS' }],
  ])('stays as it is %s', async (_, head, body) => {
    expect(await statuses(head, body)).toEqual([head.status ?? 'GRANTED', body.status]);
  });

  it('gives no limits to what the text below tells without', async () => {
    expect(await statuses({ status: 'GRANTED_WITH_LIMITS' }, { status: 'GRANTED' })).toEqual([
      'GRANTED_WITH_LIMITS',
      'GRANTED',
    ]);
  });
});

it('keeps no permission in the graph that is for nobody in particular', async () => {
  expect((await permissionOf('It rained.', { grantee: 'ukraine', status: 'DENIED' })).permission).toBeDefined();
  expect((await permissionOf('It rained.', { grantee: null, status: 'DENIED' })).permission).toBeUndefined();
});
