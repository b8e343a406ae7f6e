import { beforeAll, describe, expect, test } from '@jest/globals';
import { toGraphQLError } from '../../src/graphql/index.js';
import { DemarcheError } from '../../src/model/errors.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { peskov } from '../contract/small-world.js';
import { Asker } from '../support/asking.js';
import { MemoryStore } from '../support/memory-store.js';
import { fillWide } from '../support/wide-world.js';

const NOBODY = peskov.id.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));

interface Case {
  readonly source: string;
  readonly field: string;
  readonly allowed: RegExp;
}

const CASES: Readonly<Record<string, Case>> = {
  'a page too large': { source: '{ people(first: 100000) { nodes { id } } }', field: 'first', allowed: /0 to 100/ },
  'a page of less than nothing': {
    source: '{ people(first: -1) { nodes { id } } }',
    field: 'first',
    allowed: /0 to 100/,
  },
  'a page too large beneath': {
    source: '{ people { nodes { statements(last: 101) { nodes { id } } } } }',
    field: 'last',
    allowed: /0 to 100/,
  },
  'first and last together': {
    source: '{ people(first: 1, last: 1) { nodes { id } } }',
    field: 'last',
    allowed: /one of them/,
  },
  'a month that is none': {
    source: '{ statements(filter: { date: { gte: "2024-13" } }) { nodes { id } } }',
    field: 'filter.date.gte',
    allowed: /2024-05/,
  },
  'a date deep in a filter': {
    source: '{ people(filter: { OR: [{ NOT: { statements: { some: { date: { eq: "May" } } } } }] }) { nodes { id } } }',
    field: 'filter.OR[0].NOT.statements.some.date.eq',
    allowed: /2024-05/,
  },
  'text for a cursor': { source: '{ people(after: "x") { nodes { id } } }', field: 'after', allowed: /a cursor/ },
  'text for an id': { source: '{ node(id: "x") { id } }', field: 'id', allowed: /ids given by this service/ },
  'one id of several that is none': {
    source: `{ nodes(ids: ["${peskov.id}", "x"]) { id } }`,
    field: 'ids',
    allowed: /ids/,
  },
  'an id of another kind': {
    source: `{ place(id: "${peskov.id}") { id } }`,
    field: 'id',
    allowed: /the id of a Place/,
  },
  'an id of another kind in a filter': {
    source: `{ places(filter: { id: { eq: "${peskov.id}" } }) { nodes { id } } }`,
    field: 'filter.id.eq',
    allowed: /the id of a Place/,
  },
  'an order of two keys at once': {
    source: '{ statements(orderBy: [{ date: ASC, origins: ASC }]) { nodes { id } } }',
    field: 'orderBy',
    allowed: /exactly one of date, origins/,
  },
  'too many keys of an order': {
    source: '{ statements(orderBy: [{ date: ASC }, { origins: ASC }, { date: DESC }]) { nodes { id } } }',
    field: 'orderBy',
    allowed: /0 to 2 items/,
  },
  'a search for nothing': { source: '{ search(text: " ") { nodes { id } } }', field: 'text', allowed: /not blank/ },
  'a way too long': {
    source: `{ path(from: "${peskov.id}", to: "${peskov.id}", maxHops: 7) { found } }`,
    field: 'maxHops',
    allowed: /1 to 6/,
  },
  'a drawing too deep': {
    source: `{ subgraph(seeds: ["${peskov.id}"], depth: 9) { truncated } }`,
    field: 'depth',
    allowed: /0 to 3/,
  },
  'a drawing too large': {
    source: `{ subgraph(seeds: ["${peskov.id}"], limits: { nodes: 0 }) { truncated } }`,
    field: 'limits.nodes',
    allowed: /1 to 2000/,
  },
  'a drawing from nowhere': {
    source: '{ subgraph(seeds: []) { truncated } }',
    field: 'seeds',
    allowed: /1 to 50 items/,
  },
};

describe('bad input', () => {
  let store: GraphStore;
  let asker: Asker;
  beforeAll(async () => {
    store = new MemoryStore();
    await fillWide(store);
    asker = new Asker(store);
  });

  test.each(Object.entries(CASES))('%s is refused, with the argument and what is allowed', async (_, one) => {
    const { message, extensions } = await asker.fault(one.source);
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: one.field });
    expect(extensions?.allowed).toMatch(one.allowed);
    expect(message).toContain(`${one.field}: `);
  });

  test.each(Object.entries(CASES))('%s, given in a variable, is refused alike', async (_, { source, field }) => {
    const given = /(first|last|depth|maxHops): (-?\d+)/.exec(source);
    if (given === null || source.includes('first: 1, last')) return;
    const [text, name, value] = given;
    const asked = `query Asked($value: Int!) ${source.replace(text, `${name}: $value`)}`;
    expect((await asker.fault(asked, { value: Number(value) })).extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field,
    });
  });

  test('a cursor of another order is refused', async () => {
    const list = (order: string, after = '') =>
      `{ statements(first: 1, orderBy: [{ ${order} }]${after}) { pageInfo { endCursor } } }`;
    const { statements } = await asker.data<{ statements: { pageInfo: { endCursor: string } } }>(list('date: ASC'));
    const after = `, after: "${statements.pageInfo.endCursor}"`;
    const { message, extensions } = await asker.fault(list('date: DESC', after));
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
    expect(message).toContain('another list or order');
    await asker.data(list('date: ASC', after));
  });

  test.each([
    ['in the document', '{ statements(filter: { act: { eq: SHOUT } }) { nodes { id } } }', {}],
    [
      'in a variable',
      'query Asked($act: SpeechAct) { statements(filter: { act: { eq: $act } }) { nodes { id } } }',
      { act: 'SHOUT' },
    ],
  ])('an unknown value of an enum %s is refused, with all that are known', async (_, source, variables) => {
    const { message, extensions } = await asker.fault(source, variables);
    expect(extensions?.code).toBe('BAD_USER_INPUT');
    expect(message).toContain('SpeechAct');
    expect(message).toContain('WARNING');
  });

  test('an id of nobody gives null, not an error', async () => {
    const source = `{ person(id: "${NOBODY}") { id } node(id: "${NOBODY}") { id } nodes(ids: ["${NOBODY}", "${peskov.id}"]) { id } }`;
    expect(await asker.data(source)).toEqual({ person: null, node: null, nodes: [null, { id: peskov.id }] });
  });

  test('what is wrong beneath one root field leaves the others alone', async () => {
    const { data, errors } = await asker.answer(
      `{ person(id: "${peskov.id}") { name } place(id: "${peskov.id}") { name } }`,
    );
    expect(data).toEqual({ person: { name: 'Dmitry Peskov' }, place: null });
    expect(errors?.map(({ path }) => path)).toEqual([['place']]);
  });
});

describe('bounds of documents', () => {
  const asker = new Asker(new MemoryStore());
  const nested = (levels: number): string => (levels === 0 ? '{ id }' : `{ country ${nested(levels - 1)} }`);

  test.each([
    ['too deep', `{ place(id: "${NOBODY}") ${nested(19)} }`, 'levels of fields'],
    [
      'too many aliases',
      `{ people { nodes { ${Array.from({ length: 51 }, (_, i) => `a${i}: __typename`).join(' ')} } } }`,
      'aliases',
    ],
    ['too many fields', `{ people { nodes { ${'id '.repeat(2000)} } } }`, 'fields'],
    ['too many root fields', `{ ${'__typename '.repeat(21)} }`, 'root fields'],
    ['too many directives', `{ people { nodes { id ${'@include(if: true) '.repeat(6)} } } }`, 'directives'],
  ])('%s is refused, with what is allowed', async (_, source, what) => {
    const { errors = [] } = await asker.answer(source);
    const fault = errors.find(({ message }) => message.includes(`too many ${what}`));
    expect(fault?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(fault?.message).toMatch(/allowed: at most \d+/);
  });

  test.each([
    ['deep', `{ people { nodes { country ${nested(15)} } } }`],
    ['many aliases', `{ people { nodes { ${Array.from({ length: 50 }, (_, i) => `a${i}: __typename`).join(' ')} } } }`],
  ])('%s within the bounds is answered', async (_, source) => {
    await asker.data(source);
  });

  test('fragments count wherever they are spread', async () => {
    const source = `{ people { nodes { ...Ten ...Ten ...Ten ...Ten ...Ten ...Ten } } }
      fragment Ten on Person { ${Array.from({ length: 10 }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    expect((await asker.fault(source)).message).toContain('aliases');
  });
});

describe('errors', () => {
  const failing = (error: Error): GraphStore =>
    new Proxy(new MemoryStore(), {
      get: (target, name) => (name === 'list' ? () => Promise.reject(error) : Reflect.get(target, name, target)),
    });

  test('of the inside are masked, reported, and named by the request alone', async () => {
    const told: unknown[] = [];
    const error = new Error('password of /secret/path');
    const asker = new Asker(failing(error), { report: (one) => told.push(one) });
    const fault = await asker.fault('{ people { nodes { id } } }');
    expect(JSON.stringify(fault)).not.toMatch(/secret|password/);
    expect(fault.extensions).toEqual({ code: 'INTERNAL', requestId: 'request' });
    expect(told).toEqual([error]);
  });

  test.each(['STORE_UNAVAILABLE', 'STORE_TIMEOUT'] as const)('of the store keep their code: %s', async (code) => {
    const asker = new Asker(failing(new DemarcheError(code, 'the store cannot answer')));
    expect((await asker.fault('{ people { nodes { id } } }')).extensions).toEqual({ code });
  });

  test('of code INTERNAL are masked even where they are ours', () => {
    const { message } = toGraphQLError(new DemarcheError('INTERNAL', 'no relation "x"'), 'request');
    expect(message).not.toContain('relation');
  });
});
