import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOf, faultOf, post, type Started, start } from './running.js';

let server: Started;
beforeAll(async () => {
  server = await start();
});
afterAll(() => server.close());

const PEOPLE = '{ people(filter: { name: { contains: "Peskov" } }) { nodes { name } } }';
const PESKOV = { data: { people: { nodes: [{ name: 'Dmitry Peskov' }] } } };

const get = (query: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers });

describe('/graphql', () => {
  it('answers a query that is posted', async () => {
    const response = await post(server.url, { query: PEOPLE });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await answerOf(response)).toEqual(PESKOV);
  });

  it('answers a query in the URL of a caller that no form or link can be', async () => {
    const response = await get(PEOPLE, { 'apollo-require-preflight': '1' });
    expect(await answerOf(response)).toEqual(PESKOV);
  });

  it('refuses a query in the URL of a caller that could be a form or a link', async () => {
    const response = await get(PEOPLE);
    expect(response.status).toBe(400);
    const { message, extensions } = await faultOf(response);
    expect(message).toMatch(/Cross-Site Request Forgery/);
    expect(extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a body that a form could send as %s',
    async (type) => {
      const response = await post(server.url, JSON.stringify({ query: PEOPLE }), { 'content-type': type });
      expect(response.status).toBe(415);
      expect((await faultOf(response)).extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  it('leads a browser that comes without a question to the console', async () => {
    const visit = (path: string, accept: string): Promise<Response> =>
      fetch(`${server.url}${path}`, { headers: { accept }, redirect: 'manual' });
    const response = await visit('/graphql', 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/console');
    expect((await visit('/graphql', 'application/json')).status).toBe(400);
    expect((await visit('/graphql?query=%7B__typename%7D', 'text/html')).status).toBe(400);
  });

  it('refuses a mutation in the URL', async () => {
    const response = await get('mutation { retractArticle(id: "x", reason: "y") { articleId } }', {
      'apollo-require-preflight': '1',
    });
    expect(response.status).toBe(405);
    expect((await faultOf(response)).extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each(['PUT', 'DELETE', 'OPTIONS'])('refuses %s and says what is allowed', async (method) => {
    const response = await fetch(`${server.url}/graphql`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect((await faultOf(response)).extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['no JSON', '{"query": ', 400, 'BAD_USER_INPUT'],
    ['an empty body', '', 400, 'BAD_USER_INPUT'],
    ['a list of operations', [{ query: '{ __typename }' }], 400, 'BAD_USER_INPUT'],
    ['no query', { variables: {} }, 400, 'BAD_USER_INPUT'],
    ['a query that is no text', { query: { kind: 'Document' } }, 400, 'BAD_USER_INPUT'],
    ['a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }, 200, 'BAD_USER_INPUT'],
    ['a malformed query', { query: '{ people { nodes { name }' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ persons { name } }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['no operation of the name', { query: 'query A { __typename }', operationName: 'B' }, 400, 'BAD_USER_INPUT'],
    ['a bad argument', { query: '{ people(first: 100000) { nodes { id } } }' }, 200, 'BAD_USER_INPUT'],
    [
      'a variable that does not fit',
      { query: 'query ($n: Int) { people(first: $n) { nodes { id } } }', variables: { n: 'x' } },
      400,
      'BAD_USER_INPUT',
    ],
  ])('tells %s by status, code and request id', async (_what, body, status, code) => {
    const response = await post(server.url, body);
    expect(response.status).toBe(status);
    const { extensions } = await faultOf(response);
    expect(extensions.code).toBe(code);
    expect(extensions.requestId).toBe(response.headers.get('x-request-id'));
  });
});
