import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/server/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { answerOf, faultOf, post, type Started, smallWorld, start } from './running.js';

const SECRET = 'postgres://root:secret@inside';

/** Every list fails in a way that no one has foreseen. */
const failing = (world: GraphStore): GraphStore =>
  new Proxy(world, {
    get: (target, name) =>
      name === 'list' ? () => Promise.reject(new Error(SECRET)) : Reflect.get(target, name, target).bind(target),
  });

let server: Started;
beforeAll(async () => {
  server = await start({ store: failing(await smallWorld()) });
});
afterAll(() => server.close());

describe('a body of 50 MB', () => {
  const big = Buffer.from(JSON.stringify({ query: '{ __typename }', variables: { text: 'a'.repeat(50_000_000) } }));

  it('is refused with a clear error, also to a client that reads nothing before it has sent all', async () => {
    const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': big.length };
      const call = request(`${server.url}/graphql`, { method: 'POST', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode, text }));
      });
      call.on('error', reject);
      call.end(big);
    });
    expect(answer.status).toBe(413);
    const { errors } = JSON.parse(answer.text) as { errors: readonly { message: string; extensions: object }[] };
    expect(errors).toEqual([
      {
        message: expect.stringContaining(`at most ${DEFAULT_LIMITS.bodyBytes} bytes`),
        extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) },
      },
    ]);
  });

  it('leaves the server as it was', async () => {
    expect((await post(server.url, big.toString())).status).toBe(413);
    expect(await answerOf(await post(server.url, { query: '{ __typename }' }))).toEqual({
      data: { __typename: 'Query' },
    });
  });
});

describe('what there is not', () => {
  it.each(['/nothing', '/graphql/x', '/assets/../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/.git/config'])(
    'is said of %s in the form of all errors',
    async (path) => {
      const response = await fetch(`${server.url}${path}`);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      expect((await faultOf(response)).extensions.code).toBe('NOT_FOUND');
    },
  );
});

describe('an error that no one has foreseen', () => {
  it('is masked for the caller and logged with the id of the request', async () => {
    const response = await post(server.url, { query: '{ people { totalCount } }' }, { 'x-request-id': 'call-1' });
    const text = await response.text();
    expect(text).not.toMatch(/secret|stack|\.js/);
    expect(JSON.parse(text)).toEqual({
      errors: [
        expect.objectContaining({
          message: expect.stringContaining('call-1'),
          extensions: { code: 'INTERNAL', requestId: 'call-1' },
        }),
      ],
      data: null,
    });
    const logged = server.lines.filter(({ level, requestId }) => level === 'error' && requestId === 'call-1');
    expect(logged).toEqual([expect.objectContaining({ err: expect.objectContaining({ message: SECRET }) })]);
  });

  it('is masked also outside of operations', async () => {
    const response = await fetch(`${server.url}/console/examples.json`, { headers: { 'x-request-id': 'call-2' } });
    expect(response.status).toBe(500);
    expect(await faultOf(response)).toEqual({
      message: 'Something went wrong inside the service',
      extensions: { code: 'INTERNAL', requestId: 'call-2' },
    });
    expect(server.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        requestId: 'call-2',
        err: expect.objectContaining({ message: SECRET }),
      }),
    );
  });
});

describe('the id of a request', () => {
  it('is made where none is given, and is on the answer and in the log', async () => {
    const response = await fetch(`${server.url}/nothing`);
    const id = response.headers.get('x-request-id');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect((await faultOf(response)).extensions.requestId).toBe(id);
    expect(server.lines).toContainEqual(
      expect.objectContaining({ msg: 'answered', requestId: id, method: 'GET', path: '/nothing', status: 404 }),
    );
  });

  it.each(['two words', 'a'.repeat(65), '{"a":1}'])('is not taken from a caller who gives "%s"', async (given) => {
    const response = await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': given } });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('stands in the log without what was asked', async () => {
    await fetch(`${server.url}/graphql?query=%7B__typename%7D`, { headers: { 'apollo-require-preflight': '1' } });
    expect(JSON.stringify(server.lines)).not.toMatch(/__typename/);
  });
});
