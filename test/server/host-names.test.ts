import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostInUrl, isLoopback } from '../../src/server/loopback.js';
import { type Started, start } from './running.js';

/** `fetch` does not let a caller choose the Host. */
const statusFor = ({ url }: Started, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const call = request(`${url}/healthz`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.on('error', reject);
    call.end();
  });

describe('a server on loopback', () => {
  let server: Started;
  beforeAll(async () => {
    server = await start({ hostNames: ['Graph.example'] });
  });
  afterAll(() => server.close());

  it.each(['localhost:4000', '127.0.0.1', '127.1.2.3:80', '[::1]:4000', 'LOCALHOST'])(
    'is called by the name %s',
    async (host) => expect(await statusFor(server, host)).toBe(200),
  );

  it.each(['news.example', 'localhost.news.example', '10.0.0.1:4000', '127.0.0.1.news.example', '[::2]'])(
    'is not called by the name %s, which a page from elsewhere may point at it',
    async (host) => expect(await statusFor(server, host)).toBe(400),
  );

  it('is called by a name that it was started with, in whatever case', async () => {
    expect(await statusFor(server, 'graph.EXAMPLE:80')).toBe(200);
  });
});

describe('a server for others', () => {
  it('is called by any name that can be one', async () => {
    const server = await start({ host: '0.0.0.0' });
    expect(await statusFor(server, 'news.example')).toBe(200);
    expect(await statusFor(server, 'a b/c')).toBe(400);
    await server.close();
  });
});

describe('hosts', () => {
  it.each([
    ['127.0.0.1', true, '127.0.0.1'],
    ['::1', true, '[::1]'],
    ['[::1]', true, '[::1]'],
    ['localhost', true, 'localhost'],
    ['0.0.0.0', false, '127.0.0.1'],
    ['::', false, '127.0.0.1'],
    ['192.168.1.5', false, '192.168.1.5'],
    ['2001:db8::1', false, '[2001:db8::1]'],
  ])('%s: loopback %s, in a URL %s', (host, loopback, written) => {
    expect(isLoopback(host)).toBe(loopback);
    expect(hostInUrl(host)).toBe(written);
  });
});
