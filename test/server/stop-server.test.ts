import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answerOf, HeldStore, post, type Started, start, until } from './running.js';

const QUERY = { query: '{ people(first: 1) { totalCount } }' };

let held: HeldStore;
let server: Started;
beforeEach(async () => {
  held = await HeldStore.open();
});
afterEach(() => held.release());

describe('stopping', () => {
  it('lets a request under way end, takes no other, and closes the store last', async () => {
    server = await start({ store: held.store });
    const answer = post(server.url, QUERY);
    await until(() => held.asked === 1);
    const stopped = server.close();
    await until(() => server.lines.some(({ msg }) => String(msg).startsWith('stopping')));
    await expect(post(server.url, QUERY)).rejects.toThrow();
    expect(held.closed).toBe(false);
    held.release();
    expect(await answerOf(await answer)).toEqual({ data: { people: { totalCount: expect.any(Number) } } });
    await stopped;
    expect(held.closed).toBe(true);
  });

  it('does not wait longer than it is told for a request that does not end', async () => {
    server = await start({ store: held.store, limits: { stopMs: 20 } });
    const answer = post(server.url, QUERY);
    answer.catch(() => undefined);
    await until(() => held.asked === 1);
    await server.close();
    await expect(answer).rejects.toThrow();
    expect(held.closed).toBe(true);
    expect(server.lines).toContainEqual(expect.objectContaining({ level: 'warn', waitMs: 20 }));
  });

  it('does not wait for a connection on which nothing is asked', async () => {
    server = await start({ store: held.store, limits: { stopMs: 60_000 } });
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    socket.resume();
    await Promise.all([server.close(), once(socket, 'close')]);
    expect(held.closed).toBe(true);
  });

  it('may be asked for twice', async () => {
    server = await start({ store: held.store });
    await Promise.all([server.close(), server.close()]);
    expect(server.lines.filter(({ msg }) => msg === 'stopped')).toHaveLength(1);
  });
});
