// cspell:ignore fsecret csecret
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readExamples } from '../../src/graphql/index.js';
import { atacms, peskov } from '../contract/small-world.js';
import { faultOf, post, type Started, start } from './running.js';

let folder: string;
let server: Started;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-pages-'));
  for (const part of ['web', 'web/assets', 'web/console']) await mkdir(join(folder, part));
  await writeFile(join(folder, 'secret.js'), 'outside');
  await writeFile(join(folder, 'web', 'index.html'), '<h1>home</h1>');
  await writeFile(join(folder, 'web', 'console', 'index.html'), '<h1>console</h1>');
  await writeFile(join(folder, 'web', 'assets', 'a-1.js'), 'export {}');
  await writeFile(join(folder, 'web', 'assets', '.hidden'), 'hidden');
  server = await start({ pages: join(folder, 'web') });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = (path: string): Promise<Response> => fetch(`${server.url}${path}`);
const rulesOf = (response: Response): ReadonlyMap<string, string> =>
  new Map(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((rule) => {
      const [name = '', ...sources] = rule.split(' ');
      return [name, sources.join(' ')];
    }),
  );

describe('pages', () => {
  it.each([
    ['/', 'home'],
    ['/console', 'console'],
    ['/console/', 'console'],
  ])('%s is a page that is asked for anew each time', async (path, title) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toBe(`<h1>${title}</h1>`);
  });

  it('run no script but files of this server, and speak to it alone', async () => {
    for (const path of ['/', '/console']) {
      const rules = rulesOf(await get(path));
      expect(rules.get('default-src')).toBe("'none'");
      expect(rules.get('script-src') ?? "'self'").toBe("'self'");
      expect(rules.get('connect-src') ?? "'self'").toBe("'self'");
      expect(rules.get('frame-ancestors')).toBe("'none'");
      expect(rules.get('base-uri')).toBe("'none'");
    }
  });

  it.each(['/', '/console', '/healthz', '/nothing'])(
    '%s has the headers that keep a browser from guessing',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it('load assets that a browser keeps', async () => {
    const response = await get('/assets/a-1.js');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(response.headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
    expect(await response.text()).toBe('export {}');
  });

  it.each([
    '/assets/',
    '/assets/.hidden',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/..%5c..%5csecret.js',
    '/secret.js',
    '/console/index.html',
  ])('do not come from outside of their folder, or otherwise than meant: %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect((await faultOf(response)).extensions.code).toBe('NOT_FOUND');
  });

  it('say how to build them where they are not', async () => {
    const other = await start({ pages: join(folder, 'none') });
    const response = await fetch(`${other.url}/console`);
    expect(response.status).toBe(404);
    expect((await faultOf(response)).message).toMatch(/npm run build/);
    await other.close();
  });
});

describe('/console/examples.json', () => {
  interface ExampleAnswer {
    readonly name: string;
    readonly question: string;
    readonly query: string;
    readonly variables: Readonly<Record<string, string>>;
  }
  const examples = async (): Promise<readonly ExampleAnswer[]> =>
    (await (await get('/console/examples.json')).json()) as readonly ExampleAnswer[];

  it('gives every example with its question', async () => {
    const given = await examples();
    expect(given.map(({ name, question, query }) => ({ name, question, source: query }))).toEqual(
      readExamples().map(({ name, question, source }) => ({ name, question, source })),
    );
  });

  it('fills variables with the ids of those entities that the graph has', async () => {
    const given = await examples();
    const variablesOf = (name: string) => given.find((example) => example.name === name)?.variables;
    expect(variablesOf('FromPeskovToAtacms')).toEqual({ peskov: peskov.id, atacms: atacms.id });
    expect(Object.keys(variablesOf('AroundPutinAndBiden') ?? {})).toEqual(['biden']);
  });

  it('gives operations that this server answers', async () => {
    for (const { query, variables } of await examples()) {
      const complete = [...query.matchAll(/\$(\w+): ID!/g)].every(([, name = '']) => name in variables);
      if (complete) expect((await post(server.url, { query, variables })).status).toBe(200);
    }
  });
});
