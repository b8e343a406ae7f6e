import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_TOKENS, MAX_VALIDATION_ERRORS, MAX_VARIABLE_DEPTH } from '../../src/server/limits.js';
import { answerOf, faultOf, post, type Started, start } from './running.js';

let server: Started;
beforeAll(async () => {
  server = await start();
});
afterAll(() => server.close());

const QUERY = 'query ($filter: PersonFilter) { people(filter: $filter) { totalCount } }';
const nested = (levels: number): string =>
  `{"query":${JSON.stringify(QUERY)},"variables":{"filter":${'{"NOT":'.repeat(levels)}{}${'}'.repeat(levels)}}}`;

describe('documents', () => {
  it('of too many tokens are not read', async () => {
    const response = await post(server.url, { query: `{ ${'__typename '.repeat(MAX_TOKENS)}}` });
    expect(response.status).toBe(400);
    const { message, extensions } = await faultOf(response);
    expect(extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    expect(message).toContain(String(MAX_TOKENS));
  });

  it('with many faults are told of the first ones', async () => {
    const fields = Array.from({ length: 100 }, (_, i) => `field${i}`).join(' ');
    const { errors = [] } = await answerOf(await post(server.url, { query: `{ ${fields} }` }));
    expect(errors).toHaveLength(MAX_VALIDATION_ERRORS + 1);
    for (const { extensions } of errors) expect(extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it.each([
    ['levels', `{ article(id: "x") { ${'copyOf { '.repeat(21)}id${' }'.repeat(21)} } }`],
    ['aliases', `{ ${Array.from({ length: 51 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    ['root fields', `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
  ])('of too many %s are not executed', async (what, query) => {
    const response = await post(server.url, { query });
    expect(response.status).toBe(400);
    const { errors = [] } = await answerOf(response);
    expect(errors).toContainEqual(expect.objectContaining({ message: expect.stringContaining(what) }));
  });

  it('nested beyond the stack of the parser are refused without its words', async () => {
    const half = Math.floor(MAX_TOKENS / 2) - 20;
    const response = await post(server.url, {
      query: `{ people(filter: ${'['.repeat(half)}${']'.repeat(half)}) { totalCount } }`,
    });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).not.toMatch(/call stack/);
    expect(text).toMatch(/GRAPHQL_(PARSE|VALIDATION)_FAILED/);
  });
});

describe('variables', () => {
  it('nested too deep are refused, however deep they are', async () => {
    for (const levels of [MAX_VARIABLE_DEPTH + 1, 10_000, 1_000_000]) {
      const response = await post(server.url, nested(levels));
      expect(response.status).toBe(400);
      expect((await faultOf(response)).extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('that are not nested too deep are taken', async () => {
    const { data } = await answerOf(await post(server.url, nested(4)));
    expect(data).toEqual({ people: { totalCount: expect.any(Number) } });
  });
});
