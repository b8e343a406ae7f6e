import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FetchOptions, fetchPage } from '../../../src/ingest/fetch/fetch-page.js';
import { isPublicAddress } from '../../../src/ingest/fetch/public-address.js';
import { LARGEST_INPUT } from '../../../src/ingest/readers/limits.js';
import { readInputs } from '../../../src/ingest/readers/read-inputs.js';
import { codeOfPromise, outcomes } from '../../support/article-codes.js';

const PAGE = '<html lang="en"><title>No</title><body><p>Kyiv said no to it on Monday.</p></body></html>';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const send =
  (body: string | Buffer, headers: Record<string, string>, status = 200): Answer =>
  (response) =>
    void response.writeHead(status, headers).end(body);
const to = (location: string, status = 302): Answer => send('', { location }, status);

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const ANSWERS: Readonly<Record<string, Answer>> = {
  '/page': send(PAGE, HTML),
  '/text': send('Kyiv said no.', { 'content-type': 'text/plain' }),
  '/latin': send(Buffer.from('Kyiv a dit à Paris', 'latin1'), {
    'content-type': 'text/plain; charset=iso-8859-1',
  }),
  '/json': send('{"text":"Kyiv said no."}', { 'content-type': 'application/json' }),
  '/untyped': send(PAGE, {}),
  '/gzip': send(gzipSync(PAGE), { ...HTML, 'content-encoding': 'gzip' }),
  '/brotli': send(brotliCompressSync(PAGE), { ...HTML, 'content-encoding': 'br' }),
  '/deflate': send(deflateSync(PAGE), { ...HTML, 'content-encoding': 'deflate' }),
  '/packed': send('?', { ...HTML, 'content-encoding': 'zstd' }),
  '/broken-gzip': send(gzipSync(PAGE).subarray(0, 40), { ...HTML, 'content-encoding': 'gzip' }),
  '/bomb': send(gzipSync(Buffer.alloc(LARGEST_INPUT + 1, ' ')), { ...HTML, 'content-encoding': 'gzip' }),
  '/picture': send('GIF89a', { 'content-type': 'image/gif' }),
  '/missing': send(PAGE, HTML, 404),
  '/long': send(PAGE, { ...HTML, 'content-length': '50000000' }),
  '/moved': to('/page?moved#part', 301),
  '/loop': to('/loop'),
  '/to-private': to('http://10.0.0.1/'),
  '/to-metadata': to('http://169.254.169.254/latest/meta-data/'),
  '/to-file': to('file:///etc/passwd'),
  '/to-mapped': to('http://[::ffff:127.0.0.1]/'),
  '/silent': () => undefined,
  '/slow': (response) => void response.writeHead(200, HTML).write('<p>Kyiv said'),
  '/endless': (response) => {
    response.writeHead(200, HTML);
    const more = (): void => {
      while (!response.destroyed && response.write('a'.repeat(65_536)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  '/cut': (response) => {
    response.writeHead(200, { ...HTML, 'content-length': '1000' }).write('<p>Kyiv said');
    setTimeout(() => response.destroy(), 20);
  },
};

let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    (ANSWERS[path] ?? send('', {}, 500))(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The test's server under a name as of the open internet. What it leads to elsewhere is not allowed. */
const NEWS: FetchOptions = {
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  allows: (ip) => ip === '127.0.0.1',
};
const at = (path: string): string => `http://news.example:${port}${path}`;

async function read(path: string, options: FetchOptions = NEWS): Promise<string> {
  const [found] = await outcomes(readInputs([{ kind: 'ADDRESS', name: at(path), bytes: null }], { fetch: options }));
  return found?.[1] ?? 'nothing';
}

test.each<[path: string, text: string]>([
  ['/page', 'No\n\nKyiv said no to it on Monday.'],
  ['/text', 'Kyiv said no.'],
  ['/latin', 'Kyiv a dit à Paris'],
  ['/json', 'Kyiv said no.'],
  ['/untyped', 'No\n\nKyiv said no to it on Monday.'],
  ['/gzip', 'No\n\nKyiv said no to it on Monday.'],
  ['/brotli', 'No\n\nKyiv said no to it on Monday.'],
  ['/deflate', 'No\n\nKyiv said no to it on Monday.'],
  ['/moved', 'No\n\nKyiv said no to it on Monday.'],
])('reads the article at %s', async (path, text) => {
  expect(await read(path)).toBe(text);
});

test('tells where a page was found in the end', async () => {
  const { address, format, encoding } = await fetchPage(at('/moved'), NEWS);
  expect({ address, format, encoding }).toEqual({ address: at('/page?moved'), format: 'html', encoding: 'utf-8' });
});

test.each<[path: string, code: string]>([
  ['/missing', 'FETCH_FAILED'],
  ['/nowhere', 'FETCH_FAILED'],
  ['/packed', 'FETCH_FAILED'],
  ['/broken-gzip', 'FETCH_FAILED'],
  ['/cut', 'FETCH_FAILED'],
  ['/loop', 'FETCH_REFUSED'],
  ['/to-file', 'FETCH_REFUSED'],
  ['/to-private', 'FETCH_REFUSED'],
  ['/to-metadata', 'FETCH_REFUSED'],
  ['/to-mapped', 'FETCH_REFUSED'],
  ['/picture', 'ARTICLE_UNSUPPORTED'],
  ['/long', 'ARTICLE_TOO_LARGE'],
  ['/endless', 'ARTICLE_TOO_LARGE'],
  ['/bomb', 'ARTICLE_TOO_LARGE'],
])('refuses %s', async (path, code) => {
  expect(await read(path)).toBe(code);
});

test.each(['/silent', '/slow'])('waits for %s no longer than told', async (path) => {
  expect(await read(path, { ...NEWS, timeoutMs: 150 })).toBe('FETCH_FAILED');
});

test('fails where nobody listens', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port: unused } = free.address() as AddressInfo;
  free.close();
  await once(free, 'close');
  expect(await codeOfPromise(fetchPage(`http://news.example:${unused}/`, NEWS))).toBe('FETCH_FAILED');
});

test('refuses this machine by its address and by any name for it', async () => {
  expect(await codeOfPromise(fetchPage(`http://127.0.0.1:${port}/page`))).toBe('FETCH_REFUSED');
  expect(await read('/page', { ...NEWS, allows: isPublicAddress })).toBe('FETCH_REFUSED');
});
