import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answerOf, faultOf, HeldStore, post, type Started, start, until } from './running.js';

const QUERY = { query: '{ people(first: 1) { totalCount } }' };

let held: HeldStore;
let server: Started;
beforeEach(async () => {
  held = await HeldStore.open();
  server = await start({ store: held.store, limits: { inFlight: 2, queued: 1 } });
});
afterEach(async () => {
  held.release();
  await server.close();
});

const linesSaying = (text: string): number => server.lines.filter(({ msg }) => msg === text).length;

describe('under more operations than it can take', () => {
  it('the server answers those it took, refuses the others at once, and recovers', async () => {
    const taken = [post(server.url, QUERY), post(server.url, QUERY)];
    await until(() => held.asked === 2);
    const three = await Promise.race([1, 2, 3].map(() => post(server.url, QUERY)));
    expect(three.status).toBe(503);
    expect(three.headers.get('retry-after')).toBe('1');
    expect((await faultOf(three)).extensions.code).toBe('OVERLOADED');
    expect(held.asked).toBe(2);

    held.release();
    for (const response of await Promise.all(taken)) {
      expect(await answerOf(response)).toEqual({ data: { people: { totalCount: expect.any(Number) } } });
    }
    expect((await post(server.url, QUERY)).status).toBe(200);
  });

  it('the server still says that it is alive', async () => {
    const taken = [1, 2, 3].map(() => post(server.url, QUERY));
    await until(() => held.asked === 2);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    held.release();
    await Promise.all(taken);
  });
});

describe('when a client closes its connection', () => {
  it('the rest of its operation is not asked of the store, and its place is free', async () => {
    const callers = [1, 2].map(() => new AbortController());
    const twoLevels = JSON.stringify({ query: '{ people { nodes { statements { nodes { id } } } } }' });
    const calls = callers.map(({ signal }) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: twoLevels,
        signal,
      }),
    );
    await until(() => held.asked === 2);
    for (const caller of callers) caller.abort();
    await Promise.allSettled(calls);
    await until(() => linesSaying('client gone') === 2);
    held.release();
    await until(() => linesSaying('the rest of the operation is not asked of the store') === 2);
    expect((await post(server.url, QUERY)).status).toBe(200);
    expect(server.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
